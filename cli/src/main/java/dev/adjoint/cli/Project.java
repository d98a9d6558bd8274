package dev.adjoint.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of a command, and what is known of them before they are compiled. */
final class Project {
  private final List<SourceFile> files;
  private final List<MethodSite> methods = new ArrayList<>();
  private final Set<Path> roots = new LinkedHashSet<>();
  private final List<String> misplaced = new ArrayList<>();
  private boolean wellFormed = true;

  private Project(List<SourceFile> files) {
    this.files = files;
    files.forEach(this::parse);
  }

  /** Reads the files; those that only declare a module or a package are passed over. */
  static Project read(List<String> names, InputStream in) {
    List<SourceFile> files =
        names.stream()
            .distinct()
            .map(name -> SourceFile.read(name, in))
            .filter(file -> !file.isDeclarationOnly())
            .toList();
    if (files.isEmpty()) {
      throw Failure.usage(String.join(", ", names) + ": no class in there");
    }
    return new Project(files);
  }

  private void parse(SourceFile file) {
    Optional<ParsedFile> parsed = ParsedFile.parse(SourceObject.of(file, file.text()));
    wellFormed &= parsed.isPresent();
    parsed.ifPresent(tree -> add(file, tree));
  }

  private void add(SourceFile file, ParsedFile tree) {
    methods.addAll(MethodFinder.find(file, tree));
    SourceRoot.of(file, tree.packageName())
        .ifPresentOrElse(
            roots::add, () -> misplaced.add(file.shortName() + " in " + tree.packageName()));
  }

  List<SourceFile> files() {
    return files;
  }

  /** The methods that the command is about; none if a file is no Java, which compiling it says. */
  Selection selection(Optional<String> method) {
    return wellFormed ? Selection.of(files, methods, method) : new Selection(List.of(), List.of());
  }

  /** The folders below which the classes are that the files name. */
  Set<Path> roots() {
    return roots;
  }

  /** The files that are not in the folder of their package, each with the package. */
  List<String> misplaced() {
    return misplaced;
  }
}
