package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.transform.structure.Structuring;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the methods of a companion that are longer than the just-in-time compiler of HotSpot takes:
 * those it would interpret for ever, and behind 65,535 bytes they would not even compile.
 */
public final class Outlining {
  /** HotSpot compiles no method of more than 8,000 bytes; the estimate may be a little off. */
  public static final int LIMIT = 7_600;

  private static final String NOTE =
      "Its statements are in private methods, because the just-in-time compiler takes no method of"
          + " more than 8,000 bytes.";

  private final String companion;
  private final int limit;
  private final Set<String> methodNames = new HashSet<>();
  private final Set<String> typeNames = new HashSet<>();
  private final List<DerivedMethod> methods = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  private Outlining(String companion, int limit) {
    this.companion = companion;
    this.limit = limit;
  }

  /**
   * Cuts what is too long.
   *
   * @param methods all methods of a companion
   * @param companion the qualified name of the companion
   * @param limit the bytes that a method may have
   */
  public static Outlined outline(List<DerivedMethod> methods, String companion, int limit) {
    Outlining outlining = new Outlining(companion, limit);
    for (DerivedMethod method : methods) {
      outlining.methodNames.add(method.name());
      outlining.typeNames.add(method.resultRecord());
      method.records().forEach(record -> outlining.typeNames.add(record.name()));
    }
    methods.forEach(outlining::add);
    return new Outlined(outlining.methods, outlining.frames);
  }

  /** How long the methods are at the most, one line for each with its name and its bytes. */
  public static String sizes(Outlined outlined, String companion) {
    SizeEstimate estimate = new SizeEstimate(companion);
    StringBuilder text = new StringBuilder();
    for (DerivedMethod method : outlined.methods()) {
      text.append(method.name()).append(' ').append(estimate.method(method)).append('\n');
    }
    return text.toString();
  }

  private int size(DerivedMethod method) {
    return new SizeEstimate(companion).method(method);
  }

  private void add(DerivedMethod method) {
    if (size(method) <= limit) {
      methods.add(method);
      return;
    }
    Attempt attempt = new Attempt(method);
    if (attempt.longest() > limit && jumps(method)) {
      Attempt structured = new Attempt(method.withBody(withoutJumps(method).body()));
      attempt = structured.longest() < attempt.longest() ? structured : attempt;
    }
    attempt.accept();
  }

  private static boolean jumps(DerivedMethod method) {
    boolean[] jumps = {false};
    Anatomy.forEach(method.body(), statement -> jumps[0] |= statement instanceof Labeled);
    return jumps[0];
  }

  private static PrimalMethod withoutJumps(DerivedMethod method) {
    List<Result> results =
        method.components().stream().map(c -> new Result(c.name(), c.type())).toList();
    return Structuring.structure(
        new PrimalMethod(
            method.primal().source(), List.of(), results, method.body(), method.supply()));
  }

  /** A method cut, which is not among the results yet. */
  private final class Attempt {
    private final Set<String> names = new HashSet<>(methodNames);
    private final Set<String> types = new HashSet<>(typeNames);
    private final List<DerivedMethod> cut = new ArrayList<>();
    private final List<Frame> shared;

    Attempt(DerivedMethod method) {
      String proposal = ValueNames.capitalised(method.name()) + "Frame";
      String frame = ValueNames.unique(proposal, types);
      Cutting cutting = new Cutting(method, companion, limit, names, frame);
      DerivedMethod main = cutting.main();
      List<DerivedMethod> parts = cutting.parts();
      List<String> notes = new ArrayList<>(main.notes());
      if (!parts.isEmpty()) {
        notes.add(NOTE);
      }
      cut.add(main.withNotes(notes));
      cut.addAll(parts);
      shared = cutting.frames();
    }

    int longest() {
      return cut.stream().mapToInt(Outlining.this::size).max().orElse(0);
    }

    void accept() {
      cut.forEach(IrVerifier::verify);
      methods.addAll(cut);
      frames.addAll(shared);
      methodNames.addAll(names);
      typeNames.addAll(types);
    }
  }
}
