package dev.adjoint.processor.mutants;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The compiled processor: its class files, and how a running one is changed and set right. */
final class ProcessorClasses {
  private static final String PREFIX = "dev/adjoint/processor/";
  private static final Path ROOT = root();

  /** What is done to each class when it is loaded, before it is watched. */
  private static volatile BiFunction<String, byte[], byte[]> whenLoaded = (name, code) -> code;

  private ProcessorClasses() {}

  private static Path root() {
    try {
      return Path.of(
          DifferentiableProcessor.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static void watch(Instrumentation instrumentation) {
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] code) {
            if (name == null || !name.startsWith(PREFIX) || !Files.exists(file(name))) {
              return null;
            }
            return BackEdges.watched(
                old == null ? whenLoaded.apply(name.replace('/', '.'), code) : code);
          }
        });
  }

  static void whenLoaded(BiFunction<String, byte[], byte[]> change) {
    whenLoaded = change;
  }

  private static Path file(String name) {
    return ROOT.resolve(name.replace('.', '/') + ".class");
  }

  /** The class file; throws where there is none. */
  static byte[] code(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("no class " + name, e);
    }
  }

  static boolean has(String name) {
    return Files.exists(file(name));
  }

  /** All classes of a package and those below it. */
  static List<String> in(String packageName) {
    try (Stream<Path> all = Files.walk(ROOT.resolve(packageName.replace('.', '/')))) {
      return all.map(path -> ROOT.relativize(path).toString())
          .filter(path -> path.endsWith(".class") && !path.endsWith("package-info.class"))
          .map(path -> path.substring(0, path.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts other code in the place of a class's, in the process that runs. */
  static void redefine(String name, byte[] code) {
    try {
      Class<?> type = Class.forName(name, false, ProcessorClasses.class.getClassLoader());
      Agent.instrumentation().redefineClasses(new ClassDefinition(type, code));
    } catch (ClassNotFoundException | UnmodifiableClassException e) {
      throw new IllegalStateException(e);
    }
  }

  static void restore(String name) {
    redefine(name, code(name));
  }
}
