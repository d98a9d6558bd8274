package dev.adjoint.programs.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** The folder into which programs draw, and says where a picture is. */
public final class Pictures {
  private Pictures() {}

  /** Draws one chart. */
  public static Path save(String name, Chart<?, ?> chart) throws IOException {
    return save(name, BitmapEncoder.getBufferedImage(chart));
  }

  /** Draws charts of one size into a table with so many columns. */
  public static Path save(String name, int columns, List<? extends Chart<?, ?>> charts)
      throws IOException {
    int width = charts.get(0).getWidth();
    int height = charts.get(0).getHeight();
    int rows = (charts.size() + columns - 1) / columns;
    var image = new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    for (int k = 0; k < charts.size(); k++) {
      BufferedImage chart = BitmapEncoder.getBufferedImage(charts.get(k));
      graphics.drawImage(chart, k % columns * width, k / columns * height, null);
    }
    graphics.dispose();
    return save(name, image);
  }

  private static Path save(String name, BufferedImage image) throws IOException {
    Path file = folder().resolve(name + ".png");
    Files.createDirectories(folder());
    ImageIO.write(Palette.reduced(image), "png", file.toFile());
    System.out.println("picture: " + file);
    return file;
  }

  private static Path folder() {
    return Path.of(System.getProperty("adjoint.pictures", "target/pictures"));
  }
}
