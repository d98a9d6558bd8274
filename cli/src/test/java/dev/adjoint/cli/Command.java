package dev.adjoint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command that ran in this process.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err its messages
 */
record Command(int code, String out, String err) {

  static Command run(String... arguments) {
    return run(InputStream.nullInputStream(), false, arguments);
  }

  static Command withInput(String input, String... arguments) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return run(new ByteArrayInputStream(bytes), false, arguments);
  }

  static Command onTerminal(String... arguments) {
    return run(InputStream.nullInputStream(), true, arguments);
  }

  private static Command run(InputStream in, boolean isTerminal, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(in, out, StandardCharsets.UTF_8, new PrintWriter(err), isTerminal, isTerminal);
    int code = CommandRunner.run(streams, List.of(arguments));
    return new Command(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }
}
