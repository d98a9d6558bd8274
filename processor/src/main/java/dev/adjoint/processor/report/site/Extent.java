package dev.adjoint.processor.report.site;

/**
 * Consecutive lines.
 *
 * @param first the first, from 1
 * @param last the last
 */
public record Extent(int first, int last) {
  boolean contains(int line) {
    return first <= line && line <= last;
  }

  int size() {
    return last - first + 1;
  }
}
