package dev.adjoint.check.values;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Counts the numbers in values, those of an array that is in several places once. */
final class LayoutWalk {
  private final Access access;
  private final Map<Object, Integer> starts = new IdentityHashMap<>();
  private final List<Step> path = new ArrayList<>();
  final List<Block> places = new ArrayList<>();
  private int root;
  private int cursor;
  private int again;

  LayoutWalk(Access access) {
    this.access = access;
  }

  void root(int index, Object value, Class<?> type) {
    root = index;
    visit(value, type);
  }

  int size() {
    return cursor;
  }

  private void visit(Object value, Class<?> type) {
    if (value == null || !NumberTypes.in(type)) {
      return;
    }
    if (NumberTypes.isNumber(type)) {
      add(1, type, false);
    } else if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (NumberTypes.in(component.getType())) {
          path.add(new Step.Component(component.getName()));
          visit(access.component(value, component), component.getType());
          path.remove(path.size() - 1);
        }
      }
    } else {
      array(value, type.getComponentType());
    }
  }

  private void array(Object array, Class<?> type) {
    Integer start = starts.putIfAbsent(array, cursor);
    int resume = cursor;
    if (start != null) {
      again++;
      cursor = start;
    }
    if (NumberTypes.isNumber(type)) {
      add(Array.getLength(array), type, true);
    } else {
      for (int i = 0; i < Array.getLength(array); i++) {
        path.add(new Step.Item(i));
        visit(Array.get(array, i), type);
        path.remove(path.size() - 1);
      }
    }
    if (start != null) {
      again--;
      // Within an array that was counted, what was counted as part of it takes its place again.
      cursor = start == resume ? cursor : resume;
    }
  }

  private void add(int length, Class<?> type, boolean array) {
    places.add(new Block(cursor, length, type, root, List.copyOf(path), array, again > 0));
    cursor += length;
  }
}
