package dev.adjoint.processor.mutants;

import dev.adjoint.processor.corpus.SingleMethods;
import dev.adjoint.processor.corpus.random.RandomKernel;
import dev.adjoint.processor.corpus.random.RandomMixture;
import dev.adjoint.processor.corpus.random.RandomProgram;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What there is to ask a compiler: the sources of the other tests, and random programs. */
final class Units {
  private static final List<String> OTHERS =
      List.of("hessians", "lowered", "lowering", "memory", "recursion", "tangent", "checkpoint");

  private Units() {}

  /** Each method of the corpus by itself. */
  static List<Unit> corpus(Path folder, SingleMethods.Variant variant, int step, String... options)
      throws IOException {
    List<Unit> units = new ArrayList<>();
    String suffix = options.length == 0 ? "" : options[0].replaceAll("[^a-z0-9]", "");
    SingleMethods.write(folder.resolve(variant.name()), variant)
        .forEach(
            (name, files) ->
                units.add(
                    new Unit(
                        variant.name().charAt(0) + "-" + name + suffix,
                        Unit.Kind.CORPUS,
                        files,
                        List.of(options),
                        false)));
    List<Unit> sample = new ArrayList<>();
    for (int i = 0; i < units.size(); i += step) {
      sample.add(units.get(i));
    }
    return sample;
  }

  static List<Unit> goldens() throws IOException {
    List<Unit> units = new ArrayList<>();
    for (Path folder : children(resources("golden"))) {
      Path file = folder.resolve(folder.getFileName() + ".java");
      if (Files.exists(file)) {
        units.add(of("golden", Unit.Kind.GOLDEN, List.of(file), true));
      }
    }
    return units;
  }

  static List<Unit> refused() throws IOException {
    return children(resources("refused")).stream()
        .map(file -> of("refused", Unit.Kind.REFUSED, List.of(file), false))
        .toList();
  }

  static List<Unit> others() throws IOException {
    List<Unit> units = new ArrayList<>();
    for (String folder : OTHERS) {
      for (Path file : children(resources(folder))) {
        if (file.toString().endsWith(".java")) {
          units.add(of(folder, Unit.Kind.OTHER, List.of(file), true));
        }
      }
    }
    for (String together : List.of("nested", "workspace")) {
      units.add(of(together, Unit.Kind.OTHER, children(resources(together)), true));
    }
    return units;
  }

  /** Random programs, kinds in turn. */
  static List<Unit> random(Path folder, int first, int count) throws IOException {
    Files.createDirectories(folder);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int seed = first + i / 3;
      String name = List.of("Random", "Kernel", "Mixture").get(i % 3) + seed;
      String source =
          switch (i % 3) {
            case 0 -> RandomProgram.source(name, seed);
            case 1 -> RandomKernel.source(name, seed);
            default -> RandomMixture.source(name, seed);
          };
      Path file = Files.writeString(folder.resolve(name + ".java"), source);
      units.add(of("random", Unit.Kind.RANDOM, List.of(file), false));
    }
    return units;
  }

  private static Unit of(String prefix, Unit.Kind kind, List<Path> files, boolean dumped) {
    String name = prefix + "-" + files.get(0).getFileName();
    return new Unit(name, kind, files, List.of(), dumped);
  }

  private static Path resources(String name) {
    try {
      return Path.of(Units.class.getResource("/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
