package dev.adjoint.cli;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@code javac} with our annotation processor, into a temporary folder. */
final class Compiler {
  private final Request request;
  private final TemporaryFolder folder;
  private final Set<Path> roots;
  private int runs;

  /**
   * Prepares to compile.
   *
   * @param roots where classes are that the sources name
   */
  Compiler(Request request, TemporaryFolder folder, Set<Path> roots) {
    this.request = request;
    this.folder = folder;
    this.roots = new LinkedHashSet<>(roots);
  }

  /** Compiles the files, each with its edits. */
  Compilation compile(Map<SourceFile, EditedText> files) {
    runs++;
    Path sources = folder.folder("sources" + runs);
    Path dump = folder.folder("dump" + runs);
    List<SourceObject> objects =
        files.entrySet().stream()
            .map(file -> SourceObject.of(file.getKey(), file.getValue().text()))
            .toList();
    Messages messages = new Messages(files, sources);
    StringWriter beside = new StringWriter();
    JavacTask task = Javac.task(beside, messages, options(sources, dump), objects);
    boolean success = task.call();
    messages.beside(beside.toString());
    return new Compilation(success, messages, sources, dump);
  }

  private List<String> options(Path sources, Path dump) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-d", folder.folder("classes" + runs).toString()));
    options.addAll(List.of("-s", sources.toString()));
    options.addAll(List.of("-cp", joined(request.classPath(), ownPath(), joined(roots))));
    options.addAll(List.of("--processor-path", joined(ownPath(), request.processorPath())));
    options.addAll(List.of("-implicit:none", "-encoding", "UTF-8"));
    request.release().ifPresent(release -> options.addAll(List.of("--release", release)));
    request
        .options()
        .forEach((name, value) -> options.add("-A" + name + (value.isEmpty() ? "" : "=" + value)));
    request.report().ifPresent(report -> options.add("-Aadjoint.report=" + report));
    request.stage().ifPresent(stage -> options.add("-Aadjoint.dump=" + dump));
    return options;
  }

  /** The jar of this program: it holds the annotations and the processor. */
  private static String ownPath() {
    return System.getProperty("java.class.path");
  }

  /**
   * The folders of the sources are on the class path, where {@code javac} looks for sources too: on
   * the source path, it would read their module descriptor.
   */
  private static String joined(Set<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String joined(String... paths) {
    return Stream.of(paths)
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
