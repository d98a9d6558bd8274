package dev.adjoint.processor.corpus;

import com.sun.source.tree.AnnotationTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The corpus again, each file so often that in each copy one method is annotated. */
public final class SingleMethods {
  private SingleMethods() {}

  /** What the annotations ask for. */
  public enum Variant {
    /** What they say. */
    PLAIN,
    /** A variant with a workspace, too. */
    WORKSPACE,
    /** The Jacobian, too. */
    JACOBIAN
  }

  /** Writes the copies to folders of their own; the files to compile together, by method. */
  public static Map<String, List<Path>> write(Path folder, Variant variant) throws IOException {
    Corpus corpus = corpus(folder.resolve("all"), variant);
    Map<String, List<Path>> units = new LinkedHashMap<>();
    for (Path file : corpus.files()) {
      List<CorpusMethod> methods = corpus.methods().getOrDefault(file, List.of());
      for (CorpusMethod method : methods) {
        String name = method.id() + "-" + methods.indexOf(method);
        String text = only(method, methods, corpus, Files.readString(file));
        Path own = Files.createDirectories(folder.resolve(name)).resolve(file.getFileName());
        Files.writeString(own, text);
        units.put(name, text.contains("constants") ? corpus.with(own) : List.of(own));
      }
    }
    return units;
  }

  private static Corpus corpus(Path folder, Variant variant) throws IOException {
    Corpus corpus = Corpus.read();
    return switch (variant) {
      case PLAIN -> corpus;
      case WORKSPACE -> MoreModes.withWorkspaces(corpus, folder);
      case JACOBIAN -> MoreModes.of(corpus, folder);
    };
  }

  private static String only(
      CorpusMethod kept, List<CorpusMethod> methods, Corpus corpus, String source) {
    StringBuilder text = new StringBuilder(source);
    List<CorpusMethod> others = new ArrayList<>(methods);
    others.remove(kept);
    for (CorpusMethod other : others) {
      AnnotationTree annotation = MoreModes.annotation(other.attributed());
      int end = (int) corpus.sources().end(other.attributed(), annotation);
      int start = source.lastIndexOf('@', source.lastIndexOf("Differentiable", end));
      for (int i = start; i < end; i++) {
        text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
      }
    }
    return text.toString();
  }
}
