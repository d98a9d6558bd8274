package dev.adjoint.processor.report.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source file.
 *
 * @param name its simple name
 * @param lines its lines
 * @param methods the lines of each method in it
 * @param statements the line in which the statement begins that each line belongs to
 */
public record SourceFile(
    String name, List<String> lines, List<Extent> methods, Map<Integer, Integer> statements) {
  /** Makes the collections immutable. */
  public SourceFile {
    lines = List.copyOf(lines);
    methods = List.copyOf(methods);
    statements = Map.copyOf(statements);
  }

  /** The innermost method around a line. */
  Optional<Extent> methodAt(int line) {
    return methods.stream()
        .filter(method -> method.contains(line))
        .min(Comparator.comparing(Extent::size));
  }

  /** A line's text; empty where there is no such line. */
  String line(int number) {
    return 1 <= number && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
