package dev.adjoint.examples.nielsen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * The hand-written digits, shuffled and split.
 *
 * @param training what the network learns from
 * @param heldOut what it never sees while it learns
 */
public record Digits(List<Digit> training, List<Digit> heldOut) {
  private static final String FILE = "digits.csv.gz";
  private static final int HELD_OUT = 360;
  private static final double BRIGHTEST = 16;

  /** Reads all 1,797 digits and holds 360 of them out. */
  public static Digits load(Random random) {
    List<Digit> all = read();
    Collections.shuffle(all, random);
    int split = all.size() - HELD_OUT;
    return new Digits(
        new ArrayList<>(all.subList(0, split)), List.copyOf(all.subList(split, all.size())));
  }

  private static List<Digit> read() {
    try (InputStream file = Digits.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
      List<Digit> digits = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        digits.add(parse(line));
      }
      return digits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Digit parse(String line) {
    String[] fields = line.split(",");
    double[] pixels = new double[fields.length - 1];
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = Double.parseDouble(fields[k]) / BRIGHTEST;
    }
    int label = (int) Double.parseDouble(fields[pixels.length]);
    double[] target = new double[10];
    target[label] = 1;
    return new Digit(pixels, target, label);
  }
}
