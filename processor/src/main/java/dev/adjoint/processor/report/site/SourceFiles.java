package dev.adjoint.processor.report.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The files of a compile, which origins know by their simple names only. */
public final class SourceFiles {
  private final List<Entry> entries = new ArrayList<>();

  /** Starts with no file. */
  public SourceFiles() {}

  private record Entry(String name, Supplier<SourceFile> file) {}

  /**
   * Adds a file.
   *
   * @param name its simple name
   * @param file reads it
   */
  public void add(String name, Supplier<SourceFile> file) {
    entries.add(new Entry(name, file));
  }

  /**
   * The only file of a name in which some lines begin with the given texts.
   *
   * @param name its simple name
   * @param texts the beginnings of statements, with blanks as in {@code Origin}
   */
  Optional<SourceFile> find(String name, Map<Integer, String> texts) {
    List<SourceFile> found =
        entries.stream()
            .filter(entry -> entry.name().equals(name))
            .map(entry -> entry.file().get())
            .distinct()
            .filter(file -> texts.entrySet().stream().allMatch(line -> fits(file, line)))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether the first word of a statement stands in its line: the rest may be on others. */
  private static boolean fits(SourceFile file, Map.Entry<Integer, String> line) {
    String first = line.getValue().split(" ", 2)[0];
    return file.line(line.getKey()).contains(first.replace("...", ""));
  }
}
