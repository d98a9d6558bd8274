package dev.adjoint.processor.corpus;

import com.sun.source.tree.AnnotationTree;
import dev.adjoint.processor.oracle.AttributedMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** The same corpus with methods asking for more: Jacobians, or a workspace. */
final class MoreModes {
  private static final String MODES = "modes = {M.ADJOINT, M.TANGENT, M.JACOBIAN}";

  private MoreModes() {}

  /** Has methods of numbers and arrays ask for their Jacobians; writes the files to the folder. */
  static Corpus of(Corpus corpus, Path folder) throws IOException {
    return of(
        corpus,
        folder,
        (method, annotation) ->
            annotation.toString().contains("modes") || !corpus.sources().asksAll(method)
                ? ""
                : MODES.replace("M.", "dev.adjoint.Mode."));
  }

  /** Has every method with a companion of reverse mode ask for a workspace. */
  static Corpus withWorkspaces(Corpus corpus, Path folder) throws IOException {
    return of(
        corpus,
        folder,
        (method, annotation) -> Request.asksFor(method, "ADJOINT") ? "workspace = true" : "");
  }

  private static Corpus of(
      Corpus corpus, Path folder, BiFunction<AttributedMethod, AnnotationTree, String> more)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path file : corpus.files()) {
      List<AttributedMethod> methods =
          corpus.methods().getOrDefault(file, List.of()).stream()
              .map(CorpusMethod::attributed)
              .sorted(Comparator.comparing(corpus.sources()::start).reversed())
              .toList();
      StringBuilder text = new StringBuilder(Files.readString(file));
      methods.forEach(method -> ask(method, corpus, text, more));
      Path changed = folder.resolve(files.size() + "").resolve(file.getFileName());
      Files.createDirectories(changed.getParent());
      files.add(Files.writeString(changed, text));
    }
    return Corpus.of(files);
  }

  /** The annotation of the method. */
  static AnnotationTree annotation(AttributedMethod method) {
    return method.tree().getModifiers().getAnnotations().stream()
        .filter(a -> a.getAnnotationType().toString().endsWith("Differentiable"))
        .findFirst()
        .orElseThrow();
  }

  private static void ask(
      AttributedMethod method,
      Corpus corpus,
      StringBuilder text,
      BiFunction<AttributedMethod, AnnotationTree, String> more) {
    AnnotationTree annotation = annotation(method);
    int end = (int) corpus.sources().end(method, annotation);
    String asked = more.apply(method, annotation);
    if (asked.isEmpty()) {
      return;
    }
    if (!annotation.getArguments().isEmpty()) {
      text.insert(end - 1, ", " + asked);
    } else if (text.charAt(end - 1) == ')') {
      text.insert(end - 1, asked);
    } else {
      text.insert(end, "(" + asked + ")");
    }
  }
}
