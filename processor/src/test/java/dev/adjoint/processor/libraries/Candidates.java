package dev.adjoint.processor.libraries;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * The methods of a library that look like functions of numbers, and the library with them marked.
 */
final class Candidates {
  private static final Pattern NUMBERS = Pattern.compile("(final )?(double|float)(\\[\\])*");

  /** What {@code Math} has too, for libraries with a class of their own for it. */
  private static final Pattern FAST_MATH =
      Pattern.compile(
          "(?<![\\w.])FastMath\\.(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log"
              + "|log10|log1p|sqrt|cbrt|pow|hypot|abs|max|min|ceil|floor|rint|signum|copySign|ulp"
              + "|scalb|toRadians|toDegrees|getExponent|nextUp|PI|E)\\b");

  /** Constants and helpers that companions could not reach. */
  private static final Pattern PRIVATE = Pattern.compile("\\bprivate ((static|final) )");

  private final Library library;
  private final List<Candidate> all = new ArrayList<>();

  /**
   * A method that is marked.
   *
   * @param file where it stands
   * @param shown its class and name
   * @param base the name that its companions are given
   * @param start where its first token is
   * @param type where its result is written
   * @param end where it ends
   */
  record Candidate(Library.Source file, String shown, String base, int start, int type, int end) {}

  private Candidates(Library library) {
    this.library = library;
  }

  static Candidates of(Library library) throws IOException {
    Candidates candidates = new Candidates(library);
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none"), null, library.files());
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    for (CompilationUnitTree unit : task.parse()) {
      candidates.new Finder(unit, positions).scan(unit, null);
    }
    return candidates;
  }

  List<Candidate> all() {
    return all;
  }

  /** The library with some of them marked. */
  List<Library.Source> marked(Predicate<Candidate> isMarked) {
    return library.files().stream()
        .map(
            file -> {
              StringBuilder text = new StringBuilder(file.getCharContent(true));
              all.stream()
                  .filter(c -> c.file() == file && isMarked.test(c))
                  .sorted(Comparator.comparing(Candidate::start).reversed())
                  .forEach(c -> mark(c, text));
              return file.with(PRIVATE.matcher(text).replaceAll("$1"));
            })
        .toList();
  }

  /** Marks a method, which is then no longer private: companions could not call it. */
  private static void mark(Candidate candidate, StringBuilder text) {
    String modifiers = text.substring(candidate.start(), candidate.type());
    String body = text.substring(candidate.type(), candidate.end());
    text.replace(
        candidate.start(),
        candidate.end(),
        "@dev.adjoint.Differentiable(name = \""
            + candidate.base()
            + "\") "
            + modifiers.replaceFirst("\\bprivate\\b", flag(modifiers))
            + FAST_MATH.matcher(body).replaceAll("Math.$1"));
  }

  private static String flag(String modifiers) {
    return Pattern.compile("\\b(static|final)\\b").matcher(modifiers).find() ? "" : "final";
  }

  /** Looks for static methods and those that nothing overrides. */
  private final class Finder extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private ClassTree around;

    Finder(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      ClassTree outer = around;
      around = tree;
      if (!tree.getSimpleName().isEmpty()) {
        super.visitClass(tree, null);
      }
      around = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (isCandidate(tree)) {
        Library.Source file = source();
        int start = (int) positions.getStartPosition(unit, tree);
        int type = (int) positions.getStartPosition(unit, tree.getReturnType());
        int end = (int) positions.getEndPosition(unit, tree);
        String shown = around.getSimpleName() + "." + tree.getName();
        all.add(new Candidate(file, shown, "c" + all.size() + "x", start, type, end));
      }
      return null;
    }

    private Library.Source source() {
      String name = unit.getSourceFile().toUri().toString();
      return library.files().stream()
          .filter(f -> f.toUri().toString().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private boolean isCandidate(MethodTree tree) {
      if (tree.getBody() == null
          || tree.getReturnType() == null
          || !tree.getTypeParameters().isEmpty()) {
        return false;
      }
      Set<Modifier> flags = tree.getModifiers().getFlags();
      boolean isFinal =
          flags.contains(Modifier.FINAL)
              || flags.contains(Modifier.PRIVATE)
              || around.getModifiers().getFlags().contains(Modifier.FINAL);
      return (flags.contains(Modifier.STATIC) || isFinal)
          && tree.getParameters().stream()
              .anyMatch(p -> NUMBERS.matcher(p.getType().toString()).matches());
    }
  }
}
