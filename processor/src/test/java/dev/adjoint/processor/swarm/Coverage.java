package dev.adjoint.processor.swarm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many programs had a construct in which configuration: one row for each node of the
 * intermediate representation, each kind of tree of javac, and each feature of the generator.
 */
final class Coverage {
  private final Map<String, int[]> rows = new TreeMap<>();

  /** Makes a row without a program. */
  void expect(String row) {
    rows.computeIfAbsent(row, r -> new int[Configuration.values().length]);
  }

  void add(Configuration configuration, Collection<String> met) {
    for (String row : met) {
      expect(row);
      rows.get(row)[configuration.ordinal()]++;
    }
  }

  /** Adds the counts that another run wrote. */
  void read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> columns = Arrays.asList(lines.get(0).split("\t"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      expect(cells[0]);
      for (Configuration configuration : Configuration.values()) {
        int column = columns.indexOf(configuration.name());
        if (column > 0) {
          rows.get(cells[0])[configuration.ordinal()] += Integer.parseInt(cells[column]);
        }
      }
    }
  }

  void write(Path file) throws IOException {
    Files.writeString(file, table("\t", 0));
  }

  /** The table for people. */
  @Override
  public String toString() {
    return table(" ", 36);
  }

  private String table(String between, int width) {
    List<String> head = new ArrayList<>(List.of(padded("construct", width)));
    for (Configuration configuration : Configuration.values()) {
      head.add(configuration.name());
    }
    StringBuilder text = new StringBuilder(String.join(between, head)).append('\n');
    rows.forEach(
        (row, counts) -> {
          text.append(padded(row, width));
          for (Configuration configuration : Configuration.values()) {
            String count = String.valueOf(counts[configuration.ordinal()]);
            int length = width == 0 ? 0 : configuration.name().length();
            text.append(between).append(" ".repeat(Math.max(0, length - count.length())));
            text.append(count);
          }
          text.append('\n');
        });
    return text.toString();
  }

  private static String padded(String text, int width) {
    return width == 0 ? text : String.format(Locale.ROOT, "%-" + width + "s", text);
  }
}
