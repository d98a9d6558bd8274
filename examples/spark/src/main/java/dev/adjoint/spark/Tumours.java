package dev.adjoint.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The tumours, shuffled and split, with measurements of mean 0 and deviation 1 in the training
 * part.
 *
 * @param training what the weights are fitted to
 * @param heldOut what the fit never sees
 */
record Tumours(List<Tumour> training, List<Tumour> heldOut) {
  private static final String FILE = "breast_cancer.csv";
  private static final int HELD_OUT = 114;
  private static final List<String> CELL =
      List.of(
          "radius",
          "texture",
          "perimeter",
          "area",
          "smoothness",
          "compactness",
          "concavity",
          "concave points",
          "symmetry",
          "fractal dimension");

  /** Reads all 569 tumours and holds 114 of them out. */
  static Tumours load(Random random) {
    List<Tumour> all = read();
    Collections.shuffle(all, random);
    int split = all.size() - HELD_OUT;
    Scale scale = Scale.of(all.subList(0, split));
    List<Tumour> scaled = all.stream().map(scale::apply).toList();
    return new Tumours(scaled.subList(0, split), scaled.subList(split, all.size()));
  }

  /** The name of a measurement: of ten, the mean, its error and the worst are given. */
  static String name(int feature) {
    String which = List.of("mean ", "error of ", "worst ").get(feature / CELL.size());
    return which + CELL.get(feature % CELL.size());
  }

  private static List<Tumour> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Tumours.class.getResourceAsStream(FILE), StandardCharsets.US_ASCII))) {
      List<Tumour> tumours = new ArrayList<>();
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tumours.add(parse(line));
      }
      return tumours;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tumour parse(String line) {
    String[] fields = line.split(",");
    double[] features = new double[fields.length - 1];
    for (int j = 0; j < features.length; j++) {
      features[j] = Double.parseDouble(fields[j]);
    }
    return new Tumour(features, fields[features.length].equals("0"));
  }

  /** Means and deviations of the measurements. */
  private record Scale(double[] mean, double[] deviation) {
    static Scale of(List<Tumour> tumours) {
      int n = tumours.get(0).features().length;
      Scale scale = new Scale(new double[n], new double[n]);
      for (int j = 0; j < n; j++) {
        int feature = j;
        double mean =
            tumours.stream().mapToDouble(t -> t.features()[feature]).average().orElseThrow();
        double variance =
            tumours.stream()
                .mapToDouble(t -> Math.pow(t.features()[feature] - mean, 2))
                .average()
                .orElseThrow();
        scale.mean[j] = mean;
        scale.deviation[j] = Math.sqrt(variance);
      }
      return scale;
    }

    Tumour apply(Tumour tumour) {
      double[] scaled = new double[mean.length];
      for (int j = 0; j < scaled.length; j++) {
        scaled[j] = (tumour.features()[j] - mean[j]) / deviation[j];
      }
      return new Tumour(scaled, tumour.malignant());
    }
  }
}
