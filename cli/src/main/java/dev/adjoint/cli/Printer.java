package dev.adjoint.cli;

import java.io.IOException;

/** Prints code to the one stream and messages to the other, with colours where they are wanted. */
final class Printer {
  private final Streams streams;
  private final boolean colourCode;
  private final boolean colourMessages;

  Printer(Streams streams, ColourChoice choice) {
    this.streams = streams;
    this.colourCode = choice.appliesTo(streams.outIsTerminal());
    this.colourMessages = choice.appliesTo(streams.errIsTerminal());
  }

  /** Code that was asked for. */
  void code(String text) {
    plain(colourCode ? Colours.code(text) : text);
  }

  /** Text that was asked for. */
  void plain(String text) {
    try {
      streams.out().write(text.getBytes(streams.charset()));
      streams.out().flush();
    } catch (IOException e) {
      throw Failure.fault("cannot write to standard output: " + e.getMessage());
    }
  }

  /** One line of a message. */
  void message(String line) {
    streams.err().println(colourMessages ? Colours.message(line) : line);
    streams.err().flush();
  }
}
