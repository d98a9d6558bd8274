package dev.adjoint.cli;

import java.nio.file.Path;

/**
 * What came of compiling.
 *
 * @param success whether nothing was refused
 * @param messages what {@code javac} and the processor said
 * @param sources the folder of what was generated
 * @param dump the folder of what the stages saw, if that was asked for
 */
record Compilation(boolean success, Messages messages, Path sources, Path dump) {}
