package dev.adjoint.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void everyProgramIsListedOnceByAName() {
    var bytes = new ByteArrayOutputStream();
    Main.list(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String text = bytes.toString(StandardCharsets.UTF_8);
    for (Program program : Main.PROGRAMS) {
      assertTrue(text.contains(program.name() + " "), program.name());
      assertEquals(program, Main.named(program.name()).orElseThrow());
    }
    assertEquals(Main.PROGRAMS.size(), text.lines().count());
  }

  @Test
  void unknownNamesAreNotFound() {
    assertTrue(Main.named("nothing").isEmpty());
  }
}
