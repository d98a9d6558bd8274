package dev.adjoint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** The messages of one run of {@code javac}, in its own words, about the sources as they are. */
final class Messages implements DiagnosticListener<JavaFileObject> {
  private static final Pattern CODE = Pattern.compile("\\[(AD\\d{4})\\]");
  private static final Set<String> UNKNOWN =
      Set.of("compiler.err.doesnt.exist", "compiler.err.cant.resolve.location");
  private static final String INTERNAL = "AD9001";

  private final Map<SourceFile, EditedText> files;
  private final Path generated;
  private final List<Diagnostic<? extends JavaFileObject>> messages = new ArrayList<>();
  private final List<String> beside = new ArrayList<>();

  Messages(Map<SourceFile, EditedText> files, Path generated) {
    this.files = files;
    this.generated = generated;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> message) {
    messages.add(message);
  }

  /** Adds what the compiler printed beside its messages. */
  void beside(String text) {
    text.lines().forEach(beside::add);
  }

  /** All messages, and how many there are, as {@code javac} prints them. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    messages.forEach(message -> text(message).lines().forEach(lines::add));
    lines.addAll(beside);
    count(Diagnostic.Kind.ERROR, "error").ifPresent(lines::add);
    count(Diagnostic.Kind.WARNING, "warning").ifPresent(lines::add);
    return lines;
  }

  private Optional<String> count(Diagnostic.Kind kind, String name) {
    long count = messages.stream().filter(message -> isOf(message, kind)).count();
    return count == 0 ? Optional.empty() : Optional.of(count + " " + name + (count > 1 ? "s" : ""));
  }

  private static boolean isOf(Diagnostic<?> message, Diagnostic.Kind kind) {
    return message.getKind() == kind
        || kind == Diagnostic.Kind.WARNING
            && message.getKind() == Diagnostic.Kind.MANDATORY_WARNING;
  }

  private String text(Diagnostic<? extends JavaFileObject> message) {
    return file(message)
        .map(file -> files.get(file).restored(message.toString()))
        .orElseGet(message::toString);
  }

  private Optional<SourceFile> file(Diagnostic<? extends JavaFileObject> message) {
    return Optional.ofNullable(message.getSource())
        .flatMap(
            source ->
                files.keySet().stream()
                    .filter(file -> file.name().equals(source.getName()))
                    .findFirst());
  }

  /** The first line of the first error inside a method, if there is one. */
  Optional<String> errorIn(MethodSite method) {
    return errors()
        .filter(message -> file(message).equals(Optional.of(method.file())))
        .filter(
            message -> method.contains(files.get(method.file()).original(message.getPosition())))
        .map(message -> text(message).lines().findFirst().orElse(""))
        .findFirst();
  }

  private Stream<Diagnostic<? extends JavaFileObject>> errors() {
    return messages.stream().filter(message -> isOf(message, Diagnostic.Kind.ERROR));
  }

  /** The codes of the messages that have a page. */
  Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (Diagnostic<?> message : messages) {
      Matcher code = CODE.matcher(message.getMessage(null));
      while (code.find()) {
        codes.add(code.group(1));
      }
    }
    return codes;
  }

  /** Whether a class or a package was not found. */
  boolean lackTypes() {
    return errors().anyMatch(message -> UNKNOWN.contains(message.getCode()));
  }

  /** Whether it is not the source that is at fault, if it was not compiled. */
  boolean areOurFault() {
    return codes().contains(INTERNAL) || errors().allMatch(this::isAboutGenerated);
  }

  private boolean isAboutGenerated(Diagnostic<? extends JavaFileObject> message) {
    return message.getSource() != null
        && message.getSource().getName().startsWith(generated.toString());
  }
}
