package dev.adjoint.programs.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The colors that an image needs most, for a file of less than half the size. */
final class Palette {
  private static final int SIZE = 256;

  /** Channels are rounded to multiples of this, among which are 0 and 255. */
  private static final int GRAIN = 17;

  private final List<Integer> colors;
  private final Map<Integer, Integer> indices = new HashMap<>();

  private Palette(List<Integer> colors) {
    this.colors = colors;
    for (int k = 0; k < colors.size(); k++) {
      indices.put(colors.get(k), k);
    }
  }

  static BufferedImage reduced(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(rounded(image.getRGB(x, y)), 1, Integer::sum);
      }
    }
    var often = Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder());
    return new Palette(
            counts.entrySet().stream().sorted(often).limit(SIZE).map(Map.Entry::getKey).toList())
        .painted(image);
  }

  private BufferedImage painted(BufferedImage image) {
    var painted =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int color = rounded(image.getRGB(x, y));
        int index = indices.computeIfAbsent(color, this::nearest);
        painted.getRaster().setSample(x, y, 0, index);
      }
    }
    return painted;
  }

  private IndexColorModel model() {
    int[] entries = colors.stream().mapToInt(Integer::intValue).toArray();
    return new IndexColorModel(8, entries.length, entries, 0, false, -1, 0);
  }

  private int nearest(int color) {
    int nearest = 0;
    for (int k = 1; k < colors.size(); k++) {
      if (distance(color, colors.get(k)) < distance(color, colors.get(nearest))) {
        nearest = k;
      }
    }
    return nearest;
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int off = (a >> shift & 255) - (b >> shift & 255);
      sum += off * off;
    }
    return sum;
  }

  private static int rounded(int color) {
    int rounded = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int channel = color >> shift & 255;
      rounded |= (channel + GRAIN / 2) / GRAIN * GRAIN << shift;
    }
    return rounded;
  }
}
