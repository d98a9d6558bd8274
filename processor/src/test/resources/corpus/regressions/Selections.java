package corpus.regressions;

import dev.adjoint.Differentiable;

/** Loops that choose one of the values that their iterations compute, and what looks like them. */
final class Selections {
  private Selections() {}

  // @inputs new double[] {1.5, -2, 3.25, 0.5, 3}
  // @inputs new double[] {4, 1, 3, 2}
  // @inputs new double[] {2}
  @Differentiable
  static double greatest(double[] x) {
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      if (x[i] > max) {
        max = x[i];
      }
    }
    return max * max;
  }

  // @inputs mixed(5), 0.3
  // @inputs new double[0], 0.3
  @Differentiable
  static double greatestOrDefault(double[] x, double w) {
    double max = w;
    for (double each : x) {
      max = each * w > max ? each * w : max;
    }
    return Math.sin(max);
  }

  @Differentiable
  static double smallestByFunction(double[] x, double w) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = x.length - 1; i >= 0; i--) {
      least = Math.min(Math.exp(x[i] * w) + i, least);
    }
    return least * w;
  }

  @Differentiable
  static double bothEnds(double[] x, double w) {
    double high = w;
    double low = w;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > high) {
        high = x[i];
      } else if (x[i] < low) {
        low = x[i] * w;
      }
    }
    return high * high - low;
  }

  @Differentiable
  static double several(double[] x, double[] y, double w) {
    double best = 1e9;
    double weight = w;
    int arg = -1;
    for (int i = 0; i < x.length; i++) {
      double distance = (x[i] - w) * (x[i] - w);
      if (distance < best) {
        best = distance;
        weight = y[i] * distance;
        arg = i;
      }
    }
    return best * weight + y[arg] * x[arg];
  }

  @Differentiable
  static double onlyAsCondition(double[] x, double[] y) {
    double best = -1e9;
    double value = 0;
    for (int i = 0; i < 5; i++) {
      if (x[i] > best) {
        best = x[i];
        value = y[i] * y[0];
      }
    }
    return value * x[1];
  }

  @Differentiable
  static double nearest(double[][] points, double[][] centroids) {
    double sum = 0;
    for (double[] point : points) {
      double nearest = Double.POSITIVE_INFINITY;
      for (double[] centroid : centroids) {
        double square = 0;
        for (int i = 0; i < point.length; i++) {
          double difference = point[i] - centroid[i];
          square += difference * difference;
        }
        nearest = Math.min(nearest, square);
      }
      sum += nearest;
    }
    return sum;
  }

  @Differentiable
  static double nearestPair(double[][] m, double w) {
    double nearest = w * 100;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int k = 0; k < 3; k++) {
          square += Math.exp(m[i][k] * w) * (m[i][k] - m[j][k]);
        }
        nearest = Math.min(nearest, square * square);
      }
    }
    return nearest * w;
  }

  @Differentiable
  static double largestRowSum(double[][] m) {
    double max = 0;
    for (int i = 0; i < m.length; i++) {
      double sum = 0;
      for (int j = 0; j < m[i].length; j++) {
        sum += Math.abs(m[i][j]);
      }
      if (sum > max) {
        max = sum;
      }
    }
    return max;
  }

  @Differentiable
  static double storedToo(double[] x, double w) {
    double[] scores = new double[x.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      double score = Math.sin(x[i] * w) * x[i];
      scores[i] = score;
      max = Math.max(max, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - max);
    }
    return max * max + Math.log(sum) - scores[1];
  }

  @Differentiable
  static double storedAndOverwritten(double[] x, double w) {
    double[] scores = new double[x.length + 1];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      double score = Math.sin(x[i] * w) * x[i];
      scores[i] = score;
      scores[i + 1] = score * w;
      scores[0] = w;
      max = Math.max(max, score);
    }
    return max * scores[1] + scores[x.length];
  }

  @Differentiable
  static double readAndOverwritten(double[] x, double w) {
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      max = Math.max(x[i] * x[i], max);
      x[i] = w;
      x[i - 1] *= 2;
    }
    return max + x[1];
  }

  @Differentiable
  static double readAndOverwrittenLater(double[] x, double w) {
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      max = Math.max(x[i] * x[i] * w, max);
    }
    for (int i = 0; i < x.length; i++) {
      x[i] = x[i] * w;
    }
    return max * x[1];
  }

  @Differentiable
  static double runningMaximum(double[] x, double w) {
    double max = x[0];
    double total = 0;
    for (int i = 1; i < x.length; i++) {
      max = Math.max(max, x[i]);
      total += max * w;
    }
    return total * max;
  }

  @Differentiable
  static double usedBeforeTheChoice(double[] x, double w) {
    double max = w;
    double total = 0;
    for (int i = 0; i < x.length; i++) {
      total += max * x[i];
      if (x[i] > max) {
        max = x[i];
      }
    }
    return total;
  }

  @Differentiable
  static double countedByTheChoice(double[] x, double w) {
    double max = w;
    int changes = 0;
    for (int i = 0; i < x.length; i++) {
      double before = max;
      max = Math.max(max, x[i]);
      if (max - before > 0.01) {
        changes++;
      }
    }
    return max * changes + w;
  }

  @Differentiable
  static double dependsOnTheLast(double[] x, double w) {
    double best = w;
    for (int i = 0; i < x.length; i++) {
      double next = best * 0.9 + x[i];
      if (next > best) {
        best = next;
      }
    }
    return best;
  }

  @Differentiable
  static double greatestPrefix(double[] x, double w) {
    double sum = w;
    double best = w;
    for (int i = 0; i < x.length; i++) {
      sum += x[i];
      best = Math.max(best, sum);
    }
    return best * best;
  }

  @Differentiable
  static double previousToo(double[] x, double w) {
    double best = w;
    double second = w * w;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > best) {
        second = best;
        best = x[i];
      } else if (x[i] > second) {
        second = x[i];
      }
    }
    return best * second;
  }

  @Differentiable
  static double alternatives(double[] x, double w, int n) {
    double best = w;
    for (int i = 0; i < x.length; i++) {
      if (i % 2 == n % 2) {
        best = x[i] > 0.5 ? x[i] * w : best;
      } else if (x[i] > best) {
        best = x[i] * x[0];
      } else if (i == 3) {
        best = 0.25;
      }
    }
    return best * best + w;
  }

  @Differentiable
  static double twoAtOnce(double[] x, double w) {
    double max = w;
    for (int i = 0; i + 1 < x.length; i += 2) {
      max = Math.max(Math.max(max, x[i] * w), x[i + 1]);
    }
    return max * w;
  }

  // @inputs mixed(5), new int[] {3, 0, 2, 4, 1}, 0.3
  @Differentiable
  static double indexComputed(double[] x, int[] order, double w) {
    double best = w;
    int twice = 0;
    for (int i = 0; i < order.length; i++) {
      int k = Math.floorMod(order[i] * 7 + twice, x.length);
      twice += 2;
      double value = x[k] * Math.cos(x[k]) * twice;
      if (value > best) {
        best = value;
      }
    }
    return best * w;
  }

  @Differentiable
  static double inWhile(double[] x, double w) {
    double best = w;
    int i = 0;
    while (i < x.length && x[i] < 5) {
      double value = Math.sin(x[i]) * w;
      if (value > best) {
        best = value;
      }
      i++;
    }
    return best * best;
  }

  @Differentiable
  static double inDoWhile(double[] x, double w) {
    double best = -10;
    int i = 0;
    do {
      best = Math.max(best, x[i] * x[i] * w);
      i += 2;
    } while (i < x.length);
    return best;
  }

  @Differentiable
  static double withBreak(double[] x, double w) {
    double best = w;
    for (int i = 0; i < x.length; i++) {
      if (x[i] < -1) {
        break;
      }
      if (x[i] == 0.25) {
        continue;
      }
      double value = x[i] * x[i] * w;
      if (value > best) {
        best = value;
      }
    }
    return best * 2;
  }

  @Differentiable
  static double withReturn(double[] x, double w) {
    double best = w;
    for (int i = 0; i < x.length; i++) {
      if (x[i] * w > best) {
        best = x[i] * w;
      }
      if (best > 1.2) {
        return best * w;
      }
    }
    return best;
  }

  // @inputs mixed(6), 0.7, -3
  // @inputs mixed(6), 0.7, 2
  @Differentiable
  static double fromAnywhere(double[] x, double w, int from) {
    double best = w;
    for (int i = from; i < x.length - 3; i++) {
      double value = x[i + 3] * w * (i + 4);
      if (value > best) {
        best = value;
      }
    }
    return best;
  }

  @Differentiable
  static double longCounter(double[] x, double w) {
    double best = w;
    for (long i = 0; i < x.length; i++) {
      best = Math.max(best, x[(int) i] * i);
    }
    return best * w;
  }

  // @singular
  // @inputs new double[] {1, 3, 3, 2}, 2
  // @gradient 0, 1, 0, 0, 0
  // @inputs new double[] {1, 2, 2, 2}, 2
  // @gradient 0, 0, 0, 0, 1
  @Differentiable
  static double tiesKeepTheFirst(double[] x, double w) {
    double max = w;
    for (int i = 0; i < x.length; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  // @singular
  // @inputs new double[] {1, 3, 3, 2}, 2
  // @gradient 0, 0, 1, 0, 0
  // @inputs new double[] {1, 2, 2, 1}, 2
  // @gradient 0, 0, 1, 0, 0
  @Differentiable
  static double tiesTakeTheLast(double[] x, double w) {
    double max = w;
    for (int i = 0; i < x.length; i++) {
      max = Math.max(x[i], max);
    }
    return max;
  }

  // @singular
  // @inputs new double[] {0.0, -0.0, 0.0}, 5
  // @gradient 3, 0, 0, 0
  // @inputs new double[] {-0.0, 0.0, -0.0}, 5
  // @gradient 3, 0, 0, 0
  @Differentiable
  static double signedZeros(double[] x, double w) {
    double min = w;
    for (int i = 0; i < x.length; i++) {
      min = Math.min(min, x[i]);
    }
    return 3 * min;
  }

  // @singular
  // @inputs new double[] {1, 2, Double.NaN, 3}
  // @gradient 0, 0, 0, 1
  // @inputs new double[] {Double.NaN, 2, 1, 3}
  // @gradient 0, 0, 0, 1
  @Differentiable
  static double undefined(double[] x) {
    double max = 0;
    for (int i = 0; i < x.length; i++) {
      if (!(x[i] <= max)) {
        max = x[i];
      }
    }
    return max;
  }

  // @singular
  // @inputs new double[] {1, Double.NaN, 3}, 2
  // @gradient 0, 0, 1, 0
  // @inputs new double[] {1, 3, Double.NaN}, 2
  // @gradient 0, 0, 1, 0
  @Differentiable
  static double undefinedExtreme(double[] x, double w) {
    double max = w;
    for (int i = 0; i < x.length; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  @Differentiable
  static double selectedElsewhere(double[] x, double w) {
    double best = w;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double value = Math.exp(x[i]) * w;
      sum += value * value;
      if (value > best) {
        best = value;
      }
    }
    return best * sum;
  }

  // @inputs new float[] {0.5f, 3, -2, 1}, 0.75f
  @Differentiable
  static float single(float[] x, float w) {
    float max = Float.NEGATIVE_INFINITY;
    for (float each : x) {
      max = Math.max(max, each * w);
    }
    return max * max;
  }

  // @inputs new double[][] {{0.3, 2, -1}, {4, 1.5, 2.5}, {-1, 0.5, 0.1}}, 0.7
  // @inputs new double[][] {{0.3, 0.2}, {}, {-1, 0.5, 7.5}}, 0.7
  @Differentiable
  static double perRow(double[][] m, double w) {
    double total = w;
    for (int i = 0; i < m.length; i++) {
      double max = total;
      for (int j = 0; j < m[i].length; j++) {
        max = Math.max(max, m[i][j] * w);
      }
      total = total * Math.sin(max) + max;
    }
    return total;
  }

  @Differentiable
  static double[] perColumn(double[][] m, double w) {
    double[] result = new double[3];
    double[] terms = new double[3];
    for (int j = 0; j < 3; j++) {
      for (int i = 0; i < 3; i++) {
        terms[i] = m[i][j] * m[i][j] * w;
      }
      double max = terms[0];
      for (int i = 1; i < 3; i++) {
        if (terms[i] > max) {
          max = terms[i];
        }
      }
      result[j] = max * w;
    }
    return result;
  }

  @Differentiable
  static double argmaxOfScratch(double[][] m, double w) {
    double sum = 0;
    double[] terms = new double[3];
    for (int j = 0; j < m.length; j++) {
      for (int i = 0; i < 3; i++) {
        terms[i] = m[j][i] * w;
      }
      double max = -1e9;
      int arg = 0;
      for (int i = 1; i < 3; i++) {
        if (terms[i] > max) {
          max = terms[i];
          arg = i;
        }
      }
      sum += max * terms[arg - 1] + terms[arg];
    }
    return sum;
  }

  @Differentiable
  static double ofHeldNumber(double[] x, double w) {
    double chosen = w;
    for (int i = 0; i < 4; i++) {
      double scale = 1 + i * 0.5;
      boolean even = i % 2 == 0;
      if (x[i] > -0.5) {
        double value = even ? x[i] * scale : x[i] * x[i];
        if (value > chosen) {
          chosen = value * scale;
        }
      }
    }
    return chosen * w;
  }
}
