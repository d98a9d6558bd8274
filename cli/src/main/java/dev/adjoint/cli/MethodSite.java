package dev.adjoint.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method of a source file.
 *
 * @param file the file
 * @param packageName its package; empty for none
 * @param className the class around it, such as {@code Outer.Inner}
 * @param name its name
 * @param start where it begins, with its annotations
 * @param end where it ends
 * @param line the line that it begins on
 * @param annotation {@code @Differentiable}, if it has it
 * @param couldHave whether it could have it, as far as one can see without resolving names
 */
record MethodSite(
    SourceFile file,
    String packageName,
    String className,
    String name,
    int start,
    int end,
    long line,
    Optional<AnnotationSite> annotation,
    boolean couldHave) {

  /** The class and the method. */
  String qualifiedName() {
    return className + "." + name;
  }

  /** Whether it is meant by a name that may have the class, and the package, before it. */
  boolean isNamed(String wanted) {
    String full = "." + (packageName.isEmpty() ? "" : packageName + ".") + qualifiedName();
    return full.endsWith("." + wanted.replace('#', '.'));
  }

  /** The simple name of a companion of its class. */
  String companion(Kind kind) {
    return className.replace('.', '_') + kind.suffix();
  }

  /** Where the source of a companion is, below the folder of what is generated. */
  String companionFile(Kind kind) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return folder + companion(kind) + ".java";
  }

  /** Whether a position of its file is in it. */
  boolean contains(long position) {
    return start <= position && position <= end;
  }

  /** What the compiler is to see besides its source, if it is to make these companions. */
  List<Edit> edits(Set<Kind> kinds, boolean onlyThese) {
    if (annotation.isEmpty()) {
      return List.of(AnnotationSite.on(start, kinds));
    }
    if (kinds.isEmpty()) {
      return List.of();
    }
    if (onlyThese) {
      boolean same = annotation.get().kinds().equals(kinds);
      return same ? List.of() : annotation.get().replacing(kinds);
    }
    return annotation.get().adding(EnumSet.copyOf(kinds));
  }
}
