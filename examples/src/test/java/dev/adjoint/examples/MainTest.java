package dev.adjoint.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Every example passes the checks that it prints. */
class MainTest {
  @Test
  void noCheckFails() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int status = Main.runAll(new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertEquals(0, status, () -> printed.toString(StandardCharsets.UTF_8));
  }
}
