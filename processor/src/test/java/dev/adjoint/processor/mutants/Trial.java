package dev.adjoint.processor.mutants;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** Asks a changed compiler one unit after the other until one shows that it is changed. */
final class Trial {
  /** Never changed, whatever becomes of the classes of this process. */
  private static final FreshProcessor RIGHT = new FreshProcessor(Map.of());

  private final Compilation compilation;
  private final Numbers numbers;
  private final Map<Unit, Outcome> right = new HashMap<>();

  Trial(Path folder) {
    this.compilation = new Compilation(folder);
    this.numbers = new Numbers(compilation, folder.resolve("primals"));
  }

  /** What the compiler makes of a unit when it is not changed. */
  private Outcome right(Unit unit) {
    return right.computeIfAbsent(unit, u -> compilation.of(u, RIGHT.processor()));
  }

  Outcome compile(Unit unit, Processor processor) {
    return compilation.of(unit, processor);
  }

  /**
   * Asks some units.
   *
   * @param most how many may be asked
   * @param judged how many texts that differ are judged by their numbers before that alone counts
   */
  Verdict judge(List<Unit> units, Supplier<Processor> processor, int most, int judged) {
    Verdict text = null;
    int differing = 0;
    int asked = 0;
    for (Unit unit : units) {
      asked++;
      Verdict found = one(unit, processor.get(), asked);
      if (found.kind() == Verdict.Kind.NUMBERS || found.kind() == Verdict.Kind.LOUD) {
        return found;
      }
      if (found.kind() == Verdict.Kind.TEXT) {
        text = text == null ? found : text;
        differing++;
      }
      if (differing == judged || asked == most) {
        break;
      }
    }
    String said = asked < units.size() ? "of " + units.size() : "";
    return text != null ? text : new Verdict(Verdict.Kind.SURVIVED, "", said, asked);
  }

  private Verdict one(Unit unit, Processor processor, int asked) {
    Outcome expected = right(unit);
    Outcome outcome = compilation.of(unit, processor);
    if (outcome.equals(expected)) {
      return new Verdict(Verdict.Kind.SURVIVED, "", "", asked);
    }
    if (outcome.isLoud() && !expected.isLoud()) {
      String why = outcome.crash() == null ? outcome.messages().toString() : outcome.crash();
      return new Verdict(Verdict.Kind.LOUD, unit.name(), why, asked);
    }
    if (!outcome.messages().equals(expected.messages())) {
      boolean refused =
          unit.kind() != Unit.Kind.REFUSED
              && outcome.messages().stream().anyMatch(m -> m.startsWith("ERROR"));
      Verdict.Kind kind = refused ? Verdict.Kind.LOUD : Verdict.Kind.TEXT;
      return new Verdict(kind, unit.name(), outcome.messages().toString(), asked);
    }
    if (!unit.kind().hasNumbers()) {
      return new Verdict(Verdict.Kind.TEXT, unit.name(), "", asked);
    }
    Numbers.Finding finding = numbers.of(unit, outcome, expected);
    return new Verdict(finding.kind(), unit.name(), finding.why(), asked);
  }
}
