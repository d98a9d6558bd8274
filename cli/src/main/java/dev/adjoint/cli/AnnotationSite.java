package dev.adjoint.cli;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code @Differentiable} on a method, and how to ask for another mode there. */
final class AnnotationSite {
  private static final Set<Kind> DEFAULT = EnumSet.of(Kind.ADJOINT, Kind.TANGENT);

  private final AnnotationTree annotation;
  private final ParsedFile file;

  AnnotationSite(AnnotationTree annotation, ParsedFile file) {
    this.annotation = annotation;
    this.file = file;
  }

  /** Whether the tree looks like the annotation; names are not resolved before compiling. */
  static boolean is(AnnotationTree annotation) {
    return Set.of("Differentiable", "dev.adjoint.Differentiable")
        .contains(annotation.getAnnotationType().toString());
  }

  /** The companions that it asks for. */
  Set<Kind> kinds() {
    return modes().map(AnnotationSite::kinds).orElse(DEFAULT);
  }

  private static Set<Kind> kinds(ExpressionTree modes) {
    List<? extends ExpressionTree> each =
        modes instanceof NewArrayTree list ? list.getInitializers() : List.of(modes);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (ExpressionTree mode : each) {
      String name = simpleName(mode);
      Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(name)).forEach(kinds::add);
    }
    return kinds;
  }

  private static String simpleName(ExpressionTree mode) {
    if (mode instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return mode instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }

  private Optional<ExpressionTree> modes() {
    return annotation.getArguments().stream()
        .filter(AssignmentTree.class::isInstance)
        .map(AssignmentTree.class::cast)
        .filter(argument -> argument.getVariable().toString().equals("modes"))
        .map(AssignmentTree::getExpression)
        .findFirst();
  }

  /** Asks for more companions. */
  List<Edit> adding(Set<Kind> more) {
    Set<Kind> missing = EnumSet.copyOf(more);
    missing.removeAll(kinds());
    if (missing.isEmpty()) {
      return List.of();
    }
    return modes().map(modes -> adding(modes, missing)).orElseGet(() -> stating(all(missing)));
  }

  private static Set<Kind> all(Set<Kind> missing) {
    Set<Kind> all = EnumSet.copyOf(DEFAULT);
    all.addAll(missing);
    return all;
  }

  private List<Edit> adding(ExpressionTree modes, Set<Kind> missing) {
    if (!(modes instanceof NewArrayTree list)) {
      return List.of(
          Edit.insert(file.start(modes), "{"),
          Edit.insert(file.end(modes), ", " + constants(missing) + "}"));
    }
    List<? extends ExpressionTree> each = list.getInitializers();
    return List.of(
        each.isEmpty()
            ? Edit.insert(file.end(modes) - 1, constants(missing))
            : Edit.insert(file.end(last(each)), ", " + constants(missing)));
  }

  /** Asks for these companions instead. */
  List<Edit> replacing(Set<Kind> kinds) {
    return modes()
        .map(
            modes -> {
              int length = file.end(modes) - file.start(modes);
              return List.of(new Edit(file.start(modes), length, "{" + constants(kinds) + "}"));
            })
        .orElseGet(() -> stating(kinds));
  }

  /** Gives the modes where there were none. */
  private List<Edit> stating(Set<Kind> kinds) {
    String modes = "modes = {" + constants(kinds) + "}";
    List<? extends ExpressionTree> arguments = annotation.getArguments();
    int end = file.end(annotation);
    if (!arguments.isEmpty()) {
      return List.of(Edit.insert(file.end(last(arguments)), ", " + modes));
    }
    return List.of(
        file.text().charAt(end - 1) == ')'
            ? Edit.insert(end - 1, modes)
            : Edit.insert(end, "(" + modes + ")"));
  }

  private static Tree last(List<? extends Tree> trees) {
    return trees.get(trees.size() - 1);
  }

  /** A whole annotation, before the method at a position. */
  static Edit on(int method, Set<Kind> kinds) {
    Set<Kind> asked = kinds.isEmpty() ? DEFAULT : kinds;
    return Edit.insert(method, "@dev.adjoint.Differentiable(modes = {" + constants(asked) + "}) ");
  }

  private static String constants(Set<Kind> kinds) {
    return kinds.stream().map(Kind::constant).collect(Collectors.joining(", "));
  }
}
