package dev.adjoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that has ended.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err its messages
 */
record Shell(int code, String out, String err) {

  /** Runs a command in a folder, where its output is kept in files, too. */
  static Shell run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "process", ".out");
    Path err = Files.createTempFile(folder, "process", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    return new Shell(code, Files.readString(out), Files.readString(err));
  }

  /** The command line of {@code java -jar}, with the Java of a JDK. */
  static List<String> adjoint(Path jdk, Path jar, String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(jdk.resolve("bin/java").toString(), "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
