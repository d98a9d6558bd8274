package dev.adjoint.processor.corpus;

import com.sun.source.tree.AnnotationTree;
import dev.adjoint.processor.oracle.AttributedMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The same corpus with methods of numbers and arrays asking for their Jacobians too. */
final class MoreModes {
  private static final String MODES = "modes = {M.ADJOINT, M.TANGENT, M.JACOBIAN}";

  private MoreModes() {}

  /** Writes the changed files to the folder. */
  static Corpus of(Corpus corpus, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path file : corpus.files()) {
      List<AttributedMethod> methods =
          corpus.methods().getOrDefault(file, List.of()).stream()
              .map(CorpusMethod::attributed)
              .sorted(Comparator.comparing(corpus.sources()::start).reversed())
              .toList();
      StringBuilder text = new StringBuilder(Files.readString(file));
      methods.forEach(method -> ask(method, corpus, text));
      Path changed = folder.resolve(files.size() + "").resolve(file.getFileName());
      Files.createDirectories(changed.getParent());
      files.add(Files.writeString(changed, text));
    }
    return Corpus.of(files);
  }

  private static void ask(AttributedMethod method, Corpus corpus, StringBuilder text) {
    AnnotationTree annotation =
        method.tree().getModifiers().getAnnotations().stream()
            .filter(a -> a.getAnnotationType().toString().endsWith("Differentiable"))
            .findFirst()
            .orElseThrow();
    String modes = MODES.replace("M.", "dev.adjoint.Mode.");
    int end = (int) corpus.sources().end(method, annotation);
    boolean bare = annotation.getArguments().isEmpty();
    if (annotation.toString().contains("modes") || !corpus.sources().asksAll(method)) {
      return;
    }
    if (!bare) {
      text.insert(end - 1, ", " + modes);
    } else if (text.charAt(end - 1) == ')') {
      text.insert(end - 1, modes);
    } else {
      text.insert(end, "(" + modes + ")");
    }
  }
}
