package dev.adjoint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one stage of the compiler saw, out of the folder that {@code -Aadjoint.dump} fills: a folder
 * per class, in it a folder per method, with a numbered file per stage.
 */
final class StageDump {
  /** The stages that most methods go through, in their order. */
  static final List<String> STAGES =
      List.of(
          "source",
          "lowered",
          "flat",
          "activity",
          "structured",
          "derived",
          "simplified",
          "jammed",
          "reversal",
          "gradient",
          "sizes");

  private static final String SIZES = "sizes";
  private static final Pattern FILE = Pattern.compile("(\\d+)-(.+)\\.\\w+");

  private final List<Saw> found;

  /**
   * What a stage saw.
   *
   * @param where the class, and the method if it is of one
   * @param number the position among the stages of the method
   * @param name the companion method, if it is of one, and the stage
   * @param file the file with the text
   */
  private record Saw(String where, int number, String name, Path file) {
    String stage() {
      return name.substring(name.lastIndexOf('-') + 1);
    }

    String shown() {
      return "// ---- " + where + ": " + name + " ----\n" + read(file);
    }
  }

  private StageDump(List<Saw> found) {
    this.found = found;
  }

  /** Reads what there is of the classes of the methods, or of one method only. */
  static StageDump read(Path dump, List<MethodSite> methods, boolean onlyThese) {
    List<Saw> found = new ArrayList<>();
    for (Path folder : list(dump)) {
      String type = folder.getFileName().toString();
      for (Path inside : list(folder)) {
        String name = inside.getFileName().toString();
        if (Files.isDirectory(inside)) {
          if (!onlyThese || isOf(methods, type, name)) {
            stages(inside, type + "." + name).forEach(found::add);
          }
        } else if (name.endsWith("." + SIZES) && isOf(methods, type)) {
          found.add(new Saw(name.replace("." + SIZES, ""), 0, SIZES, inside));
        }
      }
    }
    return new StageDump(found);
  }

  private static boolean isOf(List<MethodSite> methods, String type) {
    return methods.stream().anyMatch(method -> type.equals(folder(method)));
  }

  private static boolean isOf(List<MethodSite> methods, String type, String name) {
    return methods.stream()
        .filter(method -> type.equals(folder(method)))
        .anyMatch(method -> name.matches(Pattern.quote(method.name()) + "(-\\d+)?"));
  }

  private static String folder(MethodSite method) {
    String type = method.className().replace('.', '_');
    return method.packageName().isEmpty() ? type : method.packageName() + "." + type;
  }

  private static Stream<Saw> stages(Path folder, String where) {
    return list(folder).stream()
        .flatMap(
            file -> {
              Matcher name = FILE.matcher(file.getFileName().toString());
              return name.matches()
                  ? Stream.of(new Saw(where, Integer.parseInt(name.group(1)), name.group(2), file))
                  : Stream.empty();
            })
        .sorted(Comparator.comparingInt(Saw::number));
  }

  /** The names of all stages. */
  Set<String> stages() {
    Set<String> stages = new LinkedHashSet<>(STAGES);
    found.forEach(saw -> stages.add(saw.stage()));
    return stages;
  }

  /** What a stage saw; empty if no method went through it. */
  Optional<String> of(String stage) {
    List<String> texts =
        found.stream().filter(saw -> saw.stage().equals(stage)).map(Saw::shown).toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
