package dev.adjoint.processor.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Points of a product of domains: all combinations of their edges, then random ones. */
final class Points {
  private Points() {}

  static List<double[]> of(List<Domain> domains, int drawn, SplittableRandom random) {
    List<double[]> points = new ArrayList<>(List.of(new double[domains.size()]));
    for (int i = 0; i < domains.size(); i++) {
      List<double[]> longer = new ArrayList<>();
      for (double[] point : points) {
        for (double edge : domains.get(i).edges()) {
          double[] copy = point.clone();
          copy[i] = edge;
          longer.add(copy);
        }
      }
      points = longer;
    }
    for (int k = 0; k < drawn; k++) {
      points.add(domains.stream().mapToDouble(domain -> domain.draw(random)).toArray());
    }
    return points;
  }
}
