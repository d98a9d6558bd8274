package dev.adjoint.benchmarks.plot;

import static dev.adjoint.benchmarks.table.Contender.BY_HAND;
import static dev.adjoint.benchmarks.table.Contender.GENERATED;
import static dev.adjoint.benchmarks.table.Contender.PRIMAL;

import dev.adjoint.benchmarks.table.Contender;
import dev.adjoint.benchmarks.table.Measurements;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * The picture of docs/performance.md: for each workload, how the generated gradient stands to the
 * expert's (with its memory kept as the expert keeps it, where it has any) and to the method
 * itself. Bars to the left of 1 are where the generated code is faster.
 *
 * <p>The axis is logarithmic by drawing logarithms to the base 2, since the library's logarithmic
 * axis begins its bars at the margin rather than at 1.
 */
public final class RatioPlot {
  /** What generated gradients are held to: hardly slower than the expert's. */
  private static final double BAR = 1.05;

  private static final int ROW_HEIGHT = 30;
  private static final int MARGINS = 160;
  private static final int WIDTH = 1000;
  static final Color BY_HAND_COLOR = new Color(0x1f6feb);
  static final Color PRIMAL_COLOR = new Color(0xf0a33c);

  private final Measurements measurements;
  private final List<String> rows = new ArrayList<>();

  public RatioPlot(Measurements measurements) {
    this.measurements = measurements;
    for (String workload : measurements.workloads()) {
      if (measurements.ratio(workload, GENERATED, PRIMAL).isPresent()) {
        rows.add(workload);
      }
    }
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Draws into a PNG file. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      ChartEncoder.saveChart(chart(), out, "png");
    }
  }

  private HorizontalBarChart chart() {
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder()
            .width(WIDTH)
            .height(MARGINS + ROW_HEIGHT * rows.size())
            .title("What a generated gradient costs")
            .xAxisTitle("ratio of processor times; dashed: 1.05")
            .build();
    style(chart.getStyler());
    List<Double> byHand =
        logarithms(
            row -> measurements.ratio(row, Contender.likeTheExpert(measurements, row), BY_HAND));
    List<Double> primal = logarithms(row -> measurements.ratio(row, GENERATED, PRIMAL));
    chart.addSeries("generated / by hand", byHand, rows).setFillColor(BY_HAND_COLOR);
    chart.addSeries("generated / primal", primal, rows).setFillColor(PRIMAL_COLOR);
    List<Double> all = new ArrayList<>(byHand);
    all.addAll(primal);
    chart.getStyler().setXAxisMin(Math.floor(all.stream().reduce(-1.0, Math::min)));
    chart.getStyler().setXAxisMax(Math.ceil(all.stream().reduce(1.0, Math::max)));
    chart.addAnnotation(new AnnotationLine(log2(BAR), true, false));
    return chart;
  }

  private static void style(HorizontalBarStyler style) {
    style.setAvailableSpaceFill(0.8);
    style.setLegendPosition(LegendPosition.OutsideS);
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBackgroundColor(Color.WHITE);
    style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    style.setXAxisTickLabelsFormattingFunction(RatioPlot::label);
    // The library spaces the names of rows by this as well: each row is to have its name.
    style.setXAxisTickMarkSpacingHint(ROW_HEIGHT - 6);
    style.setAnnotationLineColor(Color.DARK_GRAY);
    style.setAnnotationLineStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 3}, 0));
  }

  private static String label(double log2) {
    String text = String.format(Locale.ROOT, "%.2f", Math.pow(2, log2));
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  /** The logarithms of the ratios; no bar where there is none. */
  private List<Double> logarithms(Function<String, OptionalDouble> ratio) {
    return rows.stream().map(row -> log2(ratio.apply(row).orElse(1))).toList();
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }
}
