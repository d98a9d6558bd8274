/**
 * The command line: shows what the compiler makes of a file of Java. {@link dev.adjoint.cli.Main}
 * reads the arguments, {@link dev.adjoint.cli.Session} carries them out.
 */
package dev.adjoint.cli;
