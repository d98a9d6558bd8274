package dev.adjoint.compatibility;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of {@code javac} in a process of its own, as build tools start it: with a processor path,
 * on which the order counts.
 */
final class Build {
  /** Ours on the processor path. */
  static final String ADJOINT = "adjoint";

  private static final Pattern OTHERS =
      Pattern.compile(
          "/(lombok|auto-value|mapstruct|value|ecj|junit|opentest|apiguardian)[^/]*\\.jar$");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface) (\\w+)");
  private static final Pattern MESSAGE =
      Pattern.compile("^(?:.*?(\\w+)\\.java:\\d+: )?(error|warning): (.*)$", Pattern.MULTILINE);

  private final Path folder;
  private final List<Path> sources = new ArrayList<>();
  private final StringBuilder classPath = new StringBuilder(System.getProperty("java.class.path"));
  private String said = "";

  /** A build in an empty folder. */
  Build(Path folder) {
    this.folder = folder;
  }

  /** A message: the name of the file, empty if there is none, and the text. */
  record Message(String file, String text) {
    /** Its code, or the text where it has none. */
    String code() {
      return text.startsWith("[AD") ? text.substring(1, text.indexOf(']')) : text;
    }
  }

  /** Adds the source of a top-level type of package {@code demo}. */
  Build source(String text) throws IOException {
    Matcher name = TYPE.matcher(text);
    if (!name.find()) {
      throw new IllegalArgumentException(text);
    }
    Path file = folder.resolve("src/demo/" + name.group(1) + ".java");
    Files.createDirectories(file.getParent());
    sources.add(Files.writeString(file, "package demo;\nimport dev.adjoint.*;\n" + text));
    return this;
  }

  /** Adds a source that is there. */
  Build file(Path source) {
    sources.add(source);
    return this;
  }

  /** Compiles against these folders of classes. */
  Build against(List<Path> folders) {
    folders.forEach(each -> classPath.append(File.pathSeparator).append(each));
    return this;
  }

  /** Compiles with these processors, in this order. */
  Build run(List<String> processors, String... options) throws Exception {
    Files.createDirectories(classes());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-Duser.language=en"));
    command.addAll(List.of("-Xlint:all,-processing,-path,-options", "-encoding", "UTF-8"));
    command.addAll(List.of("-classpath", classPath.toString()));
    command.addAll(List.of("-processorpath", processorPath(processors)));
    command.addAll(List.of("-d", classes().toString(), "-s", classes().toString()));
    command.addAll(List.of(options));
    sources.forEach(source -> command.add(source.toString()));
    Path output = folder.resolve("said.txt");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
    said = Files.readString(output);
    return this;
  }

  /** The entries of the class path that these processors need. */
  static String processorPath(List<String> processors) {
    return processors.stream()
        .flatMap(Build::entries)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> entries(String processor) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                processor.equals(ADJOINT)
                    ? !OTHERS.matcher(entry.replace(File.separatorChar, '/')).find()
                    : Path.of(entry).getFileName().toString().startsWith(processor + "-"));
  }

  Path classes() {
    return folder.resolve("classes");
  }

  List<Message> errors() {
    return messages("error");
  }

  /** The different codes of the errors in a class; empty if there are none. */
  String codes(String name) {
    return errors().stream()
        .filter(error -> error.file().equals(name))
        .map(Message::code)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  List<Message> warnings() {
    return messages("warning");
  }

  private List<Message> messages(String kind) {
    return MESSAGE
        .matcher(said)
        .results()
        .filter(message -> message.group(2).equals(kind))
        .map(message -> new Message(file(message), message.group(3)))
        .toList();
  }

  private static String file(MatchResult message) {
    return message.group(1) == null ? "" : message.group(1);
  }

  /** What a static method of package {@code demo} returns. */
  Object call(String type, String method, Object... arguments) throws Exception {
    URL[] path = {classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, Build.class.getClassLoader())) {
      for (var each : loader.loadClass("demo." + type).getDeclaredMethods()) {
        if (each.getName().equals(method) && each.getParameterCount() == arguments.length) {
          each.setAccessible(true);
          return each.invoke(null, arguments);
        }
      }
    }
    throw new NoSuchMethodException(type + "." + method);
  }

  /** All that was said. */
  @Override
  public String toString() {
    return said;
  }
}
