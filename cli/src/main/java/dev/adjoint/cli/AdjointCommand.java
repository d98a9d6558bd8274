package dev.adjoint.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of the command, as they are typed; {@code help.txt} describes them. */
@Command(name = "adjoint", versionProvider = Version.class)
final class AdjointCommand implements Callable<Integer> {
  @Parameters(paramLabel = "Model.java")
  private List<String> files = List.of();

  @Option(names = "--method", paramLabel = "<f>")
  private Optional<String> method;

  @Option(names = "--mode", paramLabel = "<m>", split = ",", converter = Kind.Converter.class)
  private Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  @Option(names = "--dump", paramLabel = "<stage>")
  private Optional<String> stage;

  @Option(names = "--report", paramLabel = "<dir>")
  private Optional<Path> report;

  @Option(
      names = {"-cp", "-classpath", "--class-path"},
      paramLabel = "<path>")
  private String classPath = "";

  @Option(
      names = {"-processorpath", "--processor-path"},
      paramLabel = "<path>")
  private String processorPath = "";

  @Option(names = "--release", paramLabel = "<n>")
  private Optional<String> release;

  @Option(names = "-A", paramLabel = "<name>[=<value>]", mapFallbackValue = "")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(names = "--color", paramLabel = "<when>", converter = ColourChoice.Converter.class)
  private ColourChoice colour = ColourChoice.AUTO;

  @Option(names = "--explain", paramLabel = "<code>")
  private Optional<String> explained;

  @Option(names = "--version", versionHelp = true)
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;

  private final Streams streams;

  AdjointCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Printer printer = new Printer(streams, colour);
    if (explained.isPresent()) {
      printer.plain(Explanation.of(explained.get()));
      return ExitCode.FINE;
    }
    if (files.isEmpty()) {
      throw Failure.usage("name a file, such as Model.java; --help lists the options");
    }
    Request request =
        new Request(
            files, method, kinds, stage, report, classPath, processorPath, release, options);
    return new Session(request, printer).run(streams.in());
  }
}
