package dev.adjoint.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void everyProgramRunsAndDrawsItsPicture(@TempDir Path folder) throws Exception {
    PrintStream out = System.out;
    System.setProperty("adjoint.pictures", folder.toString());
    try {
      for (Program program : Main.PROGRAMS) {
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        Main.main(new String[] {program.name()});
        Path picture = folder.resolve(program.name() + ".png");
        assertTrue(Files.size(picture) > 10_000, program.name());
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("picture: " + picture));
      }
    } finally {
      System.setOut(out);
      System.clearProperty("adjoint.pictures");
    }
  }

  @Test
  void unknownNamesAreNotFound() {
    assertTrue(Main.named("nothing").isEmpty());
  }
}
