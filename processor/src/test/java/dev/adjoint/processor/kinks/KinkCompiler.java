package dev.adjoint.processor.kinks;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Compiles a class of expressions with the processor and loads what comes out. */
final class KinkCompiler {
  private final String name;
  private final Compilation compilation;

  KinkCompiler(String name, List<Kink> kinks, String modes) {
    this.name = name;
    this.compilation =
        javac()
            .withProcessors(new DifferentiableProcessor())
            .compile(JavaFileObjects.forSourceString(name, KinkClass.source(name, kinks, modes)));
  }

  /** The codes of the errors and warnings at each line, sorted. */
  Map<Long, List<String>> codes() {
    return compilation.diagnostics().stream()
        .filter(said -> said.getKind() != javax.tools.Diagnostic.Kind.NOTE)
        .collect(
            Collectors.groupingBy(
                said -> said.getLineNumber(),
                Collectors.mapping(
                    said -> said.getMessage(null).replaceAll("(?s).*\\b(AD\\d{4})\\b.*", "$1"),
                    Collectors.toList())));
  }

  /** Loads the class and its companions. */
  Map<String, Class<?>> load() throws IOException, ClassNotFoundException {
    Map<String, byte[]> bytes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath();
        String binaryName = path.substring(path.lastIndexOf('/') + 1).replace(".class", "");
        try (InputStream in = file.openInputStream()) {
          bytes.put(binaryName, in.readAllBytes());
        }
      }
    }
    ClassLoader loader = new Bytes(bytes);
    Map<String, Class<?>> classes = new HashMap<>();
    classes.put("", loader.loadClass(name));
    for (String kind : List.of("Adjoint", "Tangent", "Hessian")) {
      if (bytes.containsKey(name + kind)) {
        classes.put(kind, loader.loadClass(name + kind));
      }
    }
    return classes;
  }

  /** A loader of classes that exist in memory only. */
  private static final class Bytes extends ClassLoader {
    private final Map<String, byte[]> bytes;

    Bytes(Map<String, byte[]> bytes) {
      super(KinkCompiler.class.getClassLoader());
      this.bytes = bytes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] found = bytes.get(name);
      if (found == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, found, 0, found.length);
    }
  }
}
