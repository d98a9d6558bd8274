package dev.adjoint.processor.report.site;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where an annotated method stands.
 *
 * @param key what messages call it
 * @param packageName its package; empty for the unnamed one
 * @param className its class as source spells it within the package
 * @param name its name
 * @param parameters its parameters as source spells them
 * @param result its result's type as source spells it
 * @param file the file that it stands in
 * @param lines its lines there, annotations included
 */
public record MethodSource(
    String key,
    String packageName,
    String className,
    String name,
    String parameters,
    String result,
    SourceFile file,
    Extent lines) {
  /** Its class with the package. */
  String qualifiedClass() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }

  /** Its name and parameters. */
  String signature() {
    return name + "(" + parameters + ")";
  }

  /** The only line of the method that consists of some code, if that is a whole statement. */
  OptionalInt lineOf(String code) {
    int[] found =
        IntStream.rangeClosed(lines.first(), lines.last())
            .filter(line -> file.line(line).strip().equals(code))
            .toArray();
    return found.length == 1 && code.endsWith(";") ? OptionalInt.of(found[0]) : OptionalInt.empty();
  }
}
