package dev.adjoint.processor.diagnostics;

/**
 * A message that was given, or would have been, had the user not silenced it.
 *
 * @param method the annotated method that it is about, as {@code Class.name(types)}; another
 *     element where it is about no such method
 * @param code which message
 * @param text its whole text
 * @param file the simple name of the file that it points into
 * @param line the line there
 * @param silenced whether it was not given
 */
public record Said(
    String method, DiagnosticCode code, String text, String file, int line, boolean silenced) {}
