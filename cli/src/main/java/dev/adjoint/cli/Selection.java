package dev.adjoint.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The methods that a command is about.
 *
 * @param all every method of its files
 * @param shown those whose companions it shows
 */
record Selection(List<MethodSite> all, List<MethodSite> shown) {
  private static final int LISTED = 20;

  /** What is meant by a name, or without one: all annotated methods. */
  static Selection of(List<SourceFile> files, List<MethodSite> all, Optional<String> name) {
    List<MethodSite> annotated = all.stream().filter(m -> m.annotation().isPresent()).toList();
    if (name.isEmpty()) {
      if (annotated.isEmpty()) {
        throw Failure.usage(noneAnnotated(files, all));
      }
      return new Selection(all, annotated);
    }
    List<MethodSite> named = all.stream().filter(m -> m.isNamed(name.get())).toList();
    if (named.isEmpty()) {
      throw Failure.usage(unknown(files, all, annotated, name.get()));
    }
    List<MethodSite> asked = named.stream().filter(m -> m.annotation().isPresent()).toList();
    return new Selection(all, asked.isEmpty() ? named : asked);
  }

  /** The names of the other annotated methods of the class of a method. */
  Set<String> othersBeside(MethodSite method) {
    return all.stream()
        .filter(each -> each.annotation().isPresent())
        .filter(each -> each.className().equals(method.className()))
        .map(MethodSite::name)
        .filter(other -> !other.equals(method.name()))
        .collect(Collectors.toSet());
  }

  private static String noneAnnotated(List<SourceFile> files, List<MethodSite> all) {
    List<MethodSite> possible = all.stream().filter(MethodSite::couldHave).toList();
    String without = names(files) + (files.size() == 1 ? " has" : " have");
    if (all.isEmpty()) {
      return without + " no method";
    }
    if (possible.isEmpty()) {
      return without + " no method with @Differentiable, and none that could have it";
    }
    return without
        + " no method with @Differentiable; methods that could have it: "
        + list(possible)
        + "\n--method "
        + possible.get(0).name()
        + " shows its derivatives as if it had";
  }

  private static String unknown(
      List<SourceFile> files, List<MethodSite> all, List<MethodSite> annotated, String name) {
    String none = names(files) + (files.size() == 1 ? " has" : " have") + " no method " + name;
    List<MethodSite> possible = all.stream().filter(MethodSite::couldHave).toList();
    if (!annotated.isEmpty()) {
      return none + "; methods with @Differentiable: " + list(annotated);
    }
    return possible.isEmpty() ? none : none + "; methods that could have it: " + list(possible);
  }

  private static String names(List<SourceFile> files) {
    return files.stream().map(SourceFile::shortName).collect(Collectors.joining(", "));
  }

  /** Their names, with the class where there are several. */
  private static String list(List<MethodSite> methods) {
    boolean oneClass = methods.stream().map(MethodSite::className).distinct().count() == 1;
    List<String> names =
        methods.stream()
            .map(method -> oneClass ? method.name() : method.qualifiedName())
            .distinct()
            .toList();
    String listed = names.stream().limit(LISTED).collect(Collectors.joining(", "));
    return names.size() > LISTED ? listed + " and " + (names.size() - LISTED) + " more" : listed;
  }
}
