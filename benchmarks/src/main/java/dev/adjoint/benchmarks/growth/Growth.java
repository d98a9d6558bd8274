package dev.adjoint.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Time and memory of a gradient as its work grows a thousandfold, and the exponents of both: a
 * compiler for derivatives promises that they are that of the method, so mostly 1.
 */
public final class Growth {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final double[] MILLISECONDS = {300, 300};
  private static final int REPETITIONS = 7;

  private final String name;
  private final List<Point> points = new ArrayList<>();

  public Growth(String name) {
    this.name = name;
  }

  /** One size of the work, and what a gradient costs there. */
  private record Point(double work, double nanoseconds, double bytes) {}

  /** Measures a gradient of so much work. */
  public void measure(double work, Runnable gradient) {
    long calls = warmUp(gradient);
    double[] times = new double[REPETITIONS];
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    gradient.run();
    bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    for (int r = 0; r < REPETITIONS; r++) {
      long before = THREADS.getCurrentThreadCpuTime();
      for (long call = 0; call < calls; call++) {
        gradient.run();
      }
      times[r] = (double) (THREADS.getCurrentThreadCpuTime() - before) / calls;
    }
    Arrays.sort(times);
    points.add(new Point(work, times[REPETITIONS / 2], bytes));
  }

  /** Calls for a while; returns how many calls take about fifty milliseconds. */
  private static long warmUp(Runnable gradient) {
    long calls = 0;
    double spent = 0;
    for (double milliseconds : MILLISECONDS) {
      calls = 0;
      long before = THREADS.getCurrentThreadCpuTime();
      do {
        gradient.run();
        calls++;
        spent = THREADS.getCurrentThreadCpuTime() - before;
      } while (spent < 1e6 * milliseconds);
    }
    return Math.max(1, Math.round(calls * 50e6 / spent));
  }

  /** A table of the points in Markdown, then the exponents. */
  public String toMarkdown() {
    StringBuilder out = new StringBuilder();
    out.append("| ").append(name).append(" | time | time per unit of work | bytes |\n");
    out.append("| --: | --: | --: | --: |\n");
    for (Point p : points) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %,.0f | %,.1f µs | %.2f ns | %,.0f |%n",
              p.work,
              p.nanoseconds / 1e3,
              p.nanoseconds / p.work,
              p.bytes));
    }
    double[] work = points.stream().mapToDouble(Point::work).toArray();
    out.append(
        String.format(
            Locale.ROOT,
            "%nTime grows like work^%.2f",
            exponent(work, points.stream().mapToDouble(Point::nanoseconds).toArray())));
    double[] bytes = points.stream().mapToDouble(Point::bytes).toArray();
    if (Arrays.stream(bytes).min().orElse(0) > 0) {
      out.append(String.format(Locale.ROOT, ", memory like work^%.2f", exponent(work, bytes)));
    } else {
      out.append(", and no memory is allocated");
    }
    return out.append(".\n").toString();
  }

  /** The slope of the line of least squares through the logarithms. */
  static double exponent(double[] x, double[] y) {
    double meanX = Arrays.stream(x).map(Math::log).average().orElseThrow();
    double meanY = Arrays.stream(y).map(Math::log).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double distance = Math.log(x[i]) - meanX;
      products += distance * (Math.log(y[i]) - meanY);
      squares += distance * distance;
    }
    return products / squares;
  }
}
