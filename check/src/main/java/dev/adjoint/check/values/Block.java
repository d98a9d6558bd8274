package dev.adjoint.check.values;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Numbers that lie side by side: the elements of an array of numbers, or one number.
 *
 * @param first the position of the first of them in the vector of all numbers
 * @param type {@code double} or {@code float}
 * @param root which of the values they are in
 * @param path the way to the array or number from there
 * @param again whether this is one more place where an array is that was counted before
 */
record Block(
    int first, int length, Class<?> type, int root, List<Step> path, boolean array, boolean again) {

  String pathText() {
    return path.stream().map(Step::toString).collect(Collectors.joining());
  }
}
