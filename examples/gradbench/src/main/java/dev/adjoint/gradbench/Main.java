package dev.adjoint.gradbench;

import dev.adjoint.gradbench.evals.Evals;
import dev.adjoint.gradbench.protocol.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A tool for GradBench: speaks its protocol on standard input and output. */
public final class Main {
  private Main() {}

  /** Answers until the input ends. */
  public static void main(String[] arguments) throws IOException {
    new Session(Evals.ALL)
        .run(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            new PrintWriter(System.out, false, StandardCharsets.UTF_8));
  }
}
