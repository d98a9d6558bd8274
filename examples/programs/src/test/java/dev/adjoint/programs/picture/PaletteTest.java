package dev.adjoint.programs.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PaletteTest {
  @Test
  void colorsStayAboutWhatTheyWereAndWhiteStaysWhite() {
    var image = new BufferedImage(16, 17, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 16; x++) {
      for (int y = 0; y < 16; y++) {
        image.setRGB(x, y, new Color(17 * x, 17 * y, 128).getRGB());
      }
      image.setRGB(x, 16, Color.WHITE.getRGB());
    }
    BufferedImage reduced = Palette.reduced(image);
    int far = 0;
    for (int x = 0; x < 16; x++) {
      for (int y = 0; y < 16; y++) {
        Color before = new Color(image.getRGB(x, y));
        Color after = new Color(reduced.getRGB(x, y));
        int off = Math.abs(before.getRed() - after.getRed());
        off = Math.max(off, Math.abs(before.getGreen() - after.getGreen()));
        off = Math.max(off, Math.abs(before.getBlue() - after.getBlue()));
        far += off > 8 ? 1 : 0;
      }
      assertEquals(Color.WHITE.getRGB(), reduced.getRGB(x, 16));
    }
    // 257 colors want in: one of them takes its neighbor's place.
    assertEquals(1, far);
  }
}
