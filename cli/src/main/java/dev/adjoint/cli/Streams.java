package dev.adjoint.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where a command reads and writes.
 *
 * @param in the source, where the file is {@code -}
 * @param out takes what was asked for, and nothing else
 * @param charset how {@code out} is encoded
 * @param err takes messages
 * @param outIsTerminal whether a person reads {@code out} as it comes
 * @param errIsTerminal whether a person reads {@code err} as it comes
 */
record Streams(
    InputStream in,
    OutputStream out,
    Charset charset,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal) {}
