package dev.adjoint.benchmarks.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.benchmarks.table.Measurements;
import dev.adjoint.benchmarks.table.ResultFile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bars are as long as the logarithms of their ratios, and each row has its place. */
class RatioPlotTest {
  private static final int LEGEND = 20 * 20;
  @TempDir private Path folder;

  @Test
  void barsAreLogarithms() throws IOException {
    BufferedImage picture =
        draw(
            """
            row;primal;10;0
            row;byHand;20;0
            row;generated;40;0
            """);
    double byHand = pixels(picture, RatioPlot.BY_HAND_COLOR) - LEGEND;
    double primal = pixels(picture, RatioPlot.PRIMAL_COLOR) - LEGEND;
    assertTrue(byHand > LEGEND, "pixels of the bar: " + byHand);
    assertEquals(2, primal / byHand, 0.05);
  }

  @Test
  void withoutAnExpertThereIsNoBar() throws IOException {
    BufferedImage picture = draw("row;primal;10;0\nrow;generated;40;0\n");
    assertEquals(0, pixels(picture, RatioPlot.BY_HAND_COLOR) - LEGEND, LEGEND / 2.0);
  }

  @Test
  void heightGrowsWithTheRows() throws IOException {
    String one = "a;primal;10;0\na;generated;15;0\n";
    int height = draw(one).getHeight();
    assertEquals(height + 30, draw(one + one.replace("a;", "b;")).getHeight());
  }

  private BufferedImage draw(String results) throws IOException {
    Path file = folder.resolve("results.csv");
    Files.writeString(file, results);
    Measurements measurements = new ResultFile(file).read();
    Path picture = folder.resolve("new/picture.png");
    new RatioPlot(measurements).write(picture);
    return ImageIO.read(picture.toFile());
  }

  private static int pixels(BufferedImage picture, Color color) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (picture.getRGB(x, y) == color.getRGB()) {
          count++;
        }
      }
    }
    return count;
  }
}
