package dev.adjoint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command asks for.
 *
 * @param files the sources as they were named; {@code -} is standard input
 * @param method the one method to show, which may have its class before it
 * @param kinds the companions to show; empty for those that the annotations ask for
 * @param stage the stage of the compiler to show instead of the companions
 * @param report the folder for a report to write instead
 * @param classPath what the sources need
 * @param processorPath other annotation processors that they need
 * @param release the version of Java to compile for
 * @param options options for annotation processors; without value where it is empty
 */
record Request(
    List<String> files,
    Optional<String> method,
    Set<Kind> kinds,
    Optional<String> stage,
    Optional<Path> report,
    String classPath,
    String processorPath,
    Optional<String> release,
    Map<String, String> options) {}
