package dev.adjoint.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where {@code java -jar} begins. */
public final class Main {
  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param arguments what follows the jar on the command line
   */
  public static void main(String[] arguments) {
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      System.err.println(
          "adjoint: the Java in "
              + System.getProperty("java.home")
              + " has no compiler: run this with the java command of a JDK, 17 or newer");
      System.exit(ExitCode.FAULT);
    }
    System.exit(CommandRunner.run(streams(), List.of(arguments)));
  }

  private static Streams streams() {
    boolean isTerminal = isTerminal();
    Charset charset =
        isTerminal ? charset("stdout.encoding", "sun.stdout.encoding") : StandardCharsets.UTF_8;
    return new Streams(
        System.in,
        // Not System.out, which keeps to itself what cannot be written.
        new FileOutputStream(FileDescriptor.out),
        charset,
        new PrintWriter(new OutputStreamWriter(System.err, Charset.defaultCharset()), true),
        isTerminal,
        isTerminal);
  }

  private static Charset charset(String... properties) {
    for (String property : properties) {
      String name = System.getProperty(property);
      if (name != null && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return Charset.defaultCharset();
  }

  /** From Java 22 on, there may be a console without a terminal; it is asked. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
