package dev.adjoint.processor.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.rules.ElementaryRules;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the derivatives' accuracy: what it promises holds, and every rule is on it. */
class AccuracyPageTest {
  private static final Path PAGE = Path.of("..", "docs", "accuracy.md");

  /** Values that are passed on, and a function of Java 21 whose derivatives are 0 and 1. */
  private static final Set<String> WITHOUT_ROW = Set.of("copy", "clamp");

  private static final String INTRODUCTION =
      """
      # How accurate the derivatives are

      This page is written by a test, which measures each derivative anew and fails where it is beyond its bound.

      The error is that of the generated code in `double`, against a formula in %s decimal digits, in ulps: units in the last place of
      the exact derivative. 0.5 is the best that a rounded number can be; each rounding adds about as much. Operands are
      exact. They are drawn with a fixed seed from the ranges named, one range for each operand, %s of them for each line and besides
      the ends of the ranges in all combinations; "any" is any finite number but 0, all magnitudes alike. The measured error is from one
      machine: other processors and versions of Java have other roundings in `sin` or `exp`. The bound holds on all that the tests run on.

      Where no bound can be given for a range, the line says why, and a line above has the bound for the range in which programs
      compute. In `float`, operators compute in `float`, where squares overflow above 10¹⁹; functions compute in `double` and round.
      `clamp`, `floor` and their like have derivatives 0 and 1. The formulas are in [rules.md](rules.md), the points where
      they are infinite or undefined in [non-smooth.md](non-smooth.md).

      | operation | by | range | bound | measured | at | why not less |
      | --- | --- | --- | --- | --- | --- | --- |
      """
          .formatted(60, AccuracyRow.SAMPLES);

  @Test
  void everyDerivativeIsWithinItsBound() throws Throwable {
    List<AccuracyRow> rows = AccuracyRows.all();
    NumberClasses classes = compiled(rows);
    StringBuilder page = new StringBuilder(INTRODUCTION);
    List<String> beyond = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      AccuracyRow row = rows.get(i);
      AccuracyRow.Worst worst = row.worst(classes, "f" + i);
      String line = line(row, worst);
      if (!(worst.ulps() <= row.bound())) {
        beyond.add(line);
      }
      page.append(line);
    }
    assertEquals(List.of(), beyond, "beyond the bound");
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(
        withoutMeasurements(page.toString()),
        withoutMeasurements(Files.readString(PAGE)),
        "docs/accuracy.md; if the new text is right, keep it by -Ddocs.update=true");
  }

  private static NumberClasses compiled(List<AccuracyRow> rows) {
    StringBuilder source = new StringBuilder("final class Rows {\n");
    for (int i = 0; i < rows.size(); i++) {
      source.append(rows.get(i).source("f" + i));
    }
    return new NumberClasses("Rows", source + "}\n");
  }

  private static String line(AccuracyRow row, AccuracyRow.Worst worst) {
    String domains = row.domains().stream().map(Domain::toString).collect(Collectors.joining("; "));
    String bound = Double.isInfinite(row.bound()) ? "none" : number(row.bound());
    String unit = row.absolute() ? " of 1" : "";
    return "| `%s` | `%s` | %s | %s%s | %s%s | %s | %s |\n"
        .formatted(
            row.expression(),
            row.by(),
            domains,
            bound,
            unit,
            number(worst.ulps()),
            unit,
            worst.ulps() == 0 ? "" : point(worst.point()),
            row.remark());
  }

  private static String number(double ulps) {
    if (Double.isInfinite(ulps)) {
      return "∞";
    }
    return ulps == Math.rint(ulps) && ulps < 1000
        ? Integer.toString((int) ulps)
        : String.format(Locale.ROOT, ulps < 1000 ? "%.2f" : "%.0e", ulps);
  }

  private static String point(double[] point) {
    return Arrays.stream(point).mapToObj(Double::toString).collect(Collectors.joining(", "));
  }

  private static String withoutMeasurements(String page) {
    return page.replaceAll("(?m)^(\\|[^|]*\\|[^|]*\\|[^|]*\\|[^|]*\\|)[^|]*\\|[^|]*\\|", "$1");
  }

  @Test
  void everyRuleHasALine() throws IOException {
    Set<String> lines =
        AccuracyRows.all().stream()
            .map(row -> row.symbol() + " by " + row.operands().indexOf(row.by()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rules = new TreeSet<>();
    for (Rule rule : ElementaryRules.all()) {
      for (Partial partial : rule.partials()) {
        if (!WITHOUT_ROW.contains(rule.symbol())) {
          rules.add(rule.symbol() + " by " + rule.arguments().indexOf(partial.argument()));
        }
      }
    }
    assertEquals(rules, lines);
    assertTrue(lines.size() > 45, lines.toString());
  }
}
