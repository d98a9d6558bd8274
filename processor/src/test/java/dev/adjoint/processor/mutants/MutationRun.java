package dev.adjoint.processor.mutants;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** Changes the compiler in many places, one after the other, and asks who notices. */
public final class MutationRun {
  private static final List<String> PACKAGES = List.of("rules", "analysis", "transform");

  /** How many units may be asked in vain. */
  private static final int MOST =
      AskedUnits.chosen() == AskedUnits.SAMPLE
          ? Integer.getInteger("mutation.most", 40)
          : Integer.MAX_VALUE / 2;

  /** One of so many methods of the corpus is asked, of variants fewer. */
  private static final int SPARSE = Integer.getInteger("mutation.sparse", 2);

  /** How many texts that differ are judged by their numbers. */
  private static final int JUDGED = 3;

  /** How many units are asked where it is not known which of them matter. */
  private static final int SPREAD = 60;

  private final Trial trial;
  private final CoverageMap coverage;
  private final List<Unit> units;
  private final Random random;

  private MutationRun(Path folder, Random random) throws IOException {
    this.random = random;
    List<String> classes =
        PACKAGES.stream()
            .flatMap(p -> ProcessorClasses.in("dev.adjoint.processor." + p).stream())
            .toList();
    this.coverage = new CoverageMap(classes);
    this.trial = new Trial(folder);
    this.units = AskedUnits.chosen().in(folder, SPARSE);
    Collections.shuffle(units, new Random(1));
  }

  /**
   * Arguments: a folder, how many, the seed, the file for the results, and a part of the names, or
   * a file of those names that are asked again, in its order.
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    Random random = new Random(Long.parseLong(arguments[2]));
    Path results = Path.of(arguments[3]);
    String part = arguments.length > 4 ? arguments[4] : "";
    new MutationRun(folder, random).run(count, results, part);
  }

  private void run(int count, Path results, String part) throws IOException {
    Files.createDirectories(results.toAbsolutePath().getParent());
    long start = System.nanoTime();
    Path known =
        results.resolveSibling("mutants-" + AskedUnits.chosen() + SPARSE + units.size() + ".cover");
    if (!coverage.read(known, units)) {
      coverage.record(trial, units);
      coverage.write(known);
    }
    long end = System.nanoTime();
    List<Point> points = new ArrayList<>(coverage.points());
    System.out.printf(
        "%d places, %d units, recorded in %.0f s%n",
        points.size(), units.size(), (end - start) * 1e-9);
    Collections.shuffle(points, random);
    Path again = Path.of(part);
    if (Files.isRegularFile(again)) {
      points = Points.again(Files.readAllLines(again), points);
    } else {
      points.removeIf(p -> !p.id().contains(part));
    }
    Files.writeString(results, "");
    for (Point point : points.subList(0, Math.min(count, points.size()))) {
      long from = System.nanoTime();
      Verdict verdict = judge(point);
      String row =
          String.join(
                  "\t",
                  verdict.kind().toString(),
                  point.guard() ? "guard" : "",
                  point.id(),
                  verdict.killer(),
                  "" + verdict.asked(),
                  "" + (System.nanoTime() - from) / 1000000,
                  shortened(verdict.why()))
              + "\n";
      Files.writeString(results, row, StandardOpenOption.APPEND);
    }
  }

  private static String shortened(String why) {
    String line = why.replaceAll("\\s+", " ");
    return line.substring(0, Math.min(160, line.length()));
  }

  private Verdict judge(Point point) {
    List<Unit> reaching = inTurn(coverage.reaching(point));
    boolean initial = coverage.isInitial(point);
    boolean fresh = point.packageName().equals("rules") || initial && reaching.isEmpty();
    if (initial && fresh) {
      List<Unit> others = new ArrayList<>(units);
      others.removeAll(reaching);
      reaching = new ArrayList<>(reaching.subList(0, Math.min(MOST, reaching.size())));
      reaching.addAll(others.subList(0, Math.min(SPREAD, others.size())));
    }
    if (reaching.isEmpty()) {
      return new Verdict(Verdict.Kind.UNREACHED, "", "", 0);
    }
    byte[] code = Places.changed(point);
    if (fresh) {
      FreshProcessor loader = new FreshProcessor(Map.of(point.className(), code));
      return judge(reaching, loader::processor, MOST + SPREAD);
    }
    ProcessorClasses.redefine(point.className(), code);
    try {
      return judge(reaching, DifferentiableProcessor::new, MOST);
    } finally {
      ProcessorClasses.restore(point.className());
    }
  }

  /** The units in another order: one of each kind, then the next of each kind. */
  private static List<Unit> inTurn(List<Unit> units) {
    Map<String, Integer> counts = new HashMap<>();
    Map<Unit, Integer> turns = new HashMap<>();
    for (Unit unit : units) {
      turns.put(unit, counts.merge(unit.kind() + unit.name().substring(0, 1), 1, Integer::sum));
    }
    List<Unit> ordered = new ArrayList<>(units);
    ordered.sort(Comparator.<Unit>comparingInt(turns::get).thenComparing(Unit::kind));
    return ordered;
  }

  private Verdict judge(List<Unit> reaching, Supplier<Processor> processor, int most) {
    try {
      return trial.judge(reaching, processor, most, JUDGED);
    } catch (LinkageError e) {
      return new Verdict(Verdict.Kind.LOUD, "loading", e.toString(), 0);
    }
  }
}
