package dev.adjoint.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs a command, and turns what goes wrong into a message and an exit code. */
final class CommandRunner {
  private static final String NAME = "adjoint: ";
  private static final String HELP = "help";

  private CommandRunner() {}

  /** Returns the exit code. */
  static int run(Streams streams, List<String> arguments) {
    PrintWriter out = new PrintWriter(streams.out(), true, streams.charset());
    PrintWriter err = streams.err();
    CommandLine line =
        new CommandLine(new AdjointCommand(streams))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(
                (wrong, args) -> {
                  err.println(NAME + wrong.getMessage());
                  err.println("--help lists the options");
                  err.flush();
                  return ExitCode.USAGE;
                })
            .setExecutionExceptionHandler((fault, command, parsed) -> failed(fault, err));
    line.setHelpSectionKeys(List.of(HELP));
    line.setHelpSectionMap(Map.of(HELP, help -> Resource.read("help.txt")));
    return line.execute(arguments.toArray(String[]::new));
  }

  private static int failed(Exception fault, PrintWriter err) {
    if (fault instanceof Failure failure) {
      err.println(NAME + failure.getMessage());
      err.flush();
      return failure.code();
    }
    err.println(NAME + "internal error, please report it: " + fault);
    fault.printStackTrace(err);
    err.flush();
    return ExitCode.FAULT;
  }
}
