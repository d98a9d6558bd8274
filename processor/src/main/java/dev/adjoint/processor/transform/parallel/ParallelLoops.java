package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.Terminator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Divides the loop over data of a companion with both sweeps: of the loops whose iterations do not
 * depend on each other those with the deepest nests. What the iterations do is read off the code
 * itself, in which the sweeps are already in place; so it holds for fused loops, and for loops
 * whose sweeps are apart if both can be divided.
 */
public final class ParallelLoops {
  private final DerivedMethod method;
  private final MethodFacts facts;
  private final Set<Origin> places = new HashSet<>();
  private final Map<Origin, List<Candidate>> groups = new LinkedHashMap<>();
  private final List<DerivedMethod> made = new ArrayList<>();

  /** A loop that may be divided; {@code division} is null if {@code obstacle} is not. */
  private record Candidate(Loop loop, int depth, Obstacle obstacle, Division division) {}

  /**
   * What has become of a companion.
   *
   * @param methods the companion and the methods that run its chunks; the companion alone if there
   *     is an obstacle
   * @param obstacle why no loop is divided; {@code null} if one is
   */
  public record Result(List<DerivedMethod> methods, Obstacle obstacle) {
    /** Makes the list immutable. */
    public Result {
      methods = List.copyOf(methods);
    }
  }

  private ParallelLoops(DerivedMethod method) {
    this.method = method;
    this.facts = new MethodFacts(method);
    Anatomy.forEach(method.primal().body(), this::notePlace);
    collect(method.body());
  }

  /**
   * Divides the loops of a companion.
   *
   * @param names hands out names for the methods that run chunks
   */
  public static Result divide(DerivedMethod method, Supplier<String> names) {
    ParallelLoops loops = new ParallelLoops(method);
    List<Candidate> chosen = loops.chosen();
    if (chosen.isEmpty()) {
      return new Result(List.of(method), loops.obstacle());
    }
    Map<Loop, List<Statement>> replacements = new IdentityHashMap<>();
    Set<Let> dropped = new HashSet<>();
    List<String> notes = new ArrayList<>();
    for (Candidate candidate : chosen) {
      DividedLoop divided = new DividedLoop(method, loops.facts, candidate.division());
      replacements.put(candidate.loop(), divided.divide(names.get(), loops.made));
      notes.add(ParallelNotes.of(divided, loops.facts));
      candidate.division().scratch().stream().filter(loops.facts::isSure).forEach(dropped::add);
    }
    Block body = new Replacement(replacements, dropped).block(method.body());
    List<DerivedMethod> methods = new ArrayList<>(List.of(method.withBody(body).withNotes(notes)));
    methods.addAll(loops.made);
    return new Result(methods, null);
  }

  private List<Candidate> chosen() {
    List<List<Candidate>> possible =
        groups.values().stream()
            .filter(group -> group.stream().allMatch(c -> c.obstacle() == null))
            .toList();
    int depth = possible.stream().mapToInt(ParallelLoops::depth).max().orElse(0);
    return possible.stream().filter(group -> depth(group) == depth).flatMap(List::stream).toList();
  }

  private static int depth(List<Candidate> group) {
    return group.stream().mapToInt(Candidate::depth).max().orElse(0);
  }

  /** Why the loop with the deepest nest cannot be divided. */
  private Obstacle obstacle() {
    int depth = groups.values().stream().mapToInt(ParallelLoops::depth).max().orElse(0);
    return groups.values().stream()
        .filter(group -> depth(group) == depth)
        .flatMap(List::stream)
        .map(Candidate::obstacle)
        .filter(obstacle -> obstacle != null)
        .findFirst()
        .orElse(new Obstacle(Obstacle.Reason.NO_LOOP, null, ""));
  }

  /** Loops that the compiler made, such as the adjoint of a clone, are not for users to ask for. */
  private void notePlace(Statement statement) {
    if (statement instanceof Loop loop && loop.origin().isPrimal()) {
      places.add(loop.origin());
    }
  }

  private void collect(Block block) {
    boolean fused = false;
    for (Statement statement : block.statements()) {
      if (statement instanceof Loop loop) {
        Origin place = loop.origin().as(Origin.Role.PRIMAL);
        if (places.contains(place)) {
          groups.computeIfAbsent(place, p -> new ArrayList<>()).add(candidate(loop, fused));
        }
        fused = false;
      } else if (statement instanceof If || statement instanceof Labeled) {
        Anatomy.blocks(statement).forEach(this::collect);
      } else if (statement instanceof Mark mark) {
        fused = mark.sweep() == Sweep.FUSED;
      }
    }
  }

  private Candidate candidate(Loop loop, boolean fused) {
    Obstacle shape = shape(loop);
    if (shape != null) {
      return refused(loop, shape);
    }
    Statement effect = MethodFacts.effect(loop);
    if (effect != null) {
      return refused(
          loop,
          Obstacle.at(
              Obstacle.Reason.EFFECT, effect.origin(), "an iteration does what happens in order"));
    }
    For counted = (For) loop;
    Sums sums = Sums.of(counted);
    if (sums.obstacle() != null) {
      return refused(loop, sums.obstacle());
    }
    for (Sum sum : sums.found()) {
      if (sum.ordered() && addsTwice(counted, sum)) {
        String name = sum.parameter().isNamed() ? sum.parameter().name() : "a sum";
        String what = name + " is added to more than once in an iteration";
        return refused(loop, Obstacle.at(Obstacle.Reason.CARRIED, loop.origin(), what));
      }
    }
    Independence independence = Independence.of(facts, counted, fused);
    return independence.obstacle() != null
        ? refused(loop, independence.obstacle())
        : new Candidate(loop, nesting(loop), null, independence.division(sums.found()));
  }

  private boolean addsTwice(For loop, Sum sum) {
    Addends addends = new Addends(sum, method.supply());
    return addends.from(loop.body(), loop.body().yielded().get(sum.position())) == null;
  }

  private static Candidate refused(Loop loop, Obstacle obstacle) {
    return new Candidate(loop, nesting(loop), obstacle.of(loop.origin()), null);
  }

  private static int nesting(Statement statement) {
    int inside =
        Anatomy.blocks(statement).stream()
            .flatMap(block -> block.statements().stream())
            .mapToInt(ParallelLoops::nesting)
            .max()
            .orElse(0);
    return statement instanceof Loop ? inside + 1 : inside;
  }

  private static Obstacle shape(Loop loop) {
    boolean plain =
        loop instanceof For counted
            && counted.step() == 1
            && (counted.test() == BinaryOperator.LESS
                || counted.test() == BinaryOperator.LESS_EQUAL)
            && counted.index().type() == Scalar.INT;
    if (!plain && loop.origin().role() == Origin.Role.ADJOINT) {
      String what =
          "its reverse sweep comes after it and runs from the last iteration to the first";
      return new Obstacle(Obstacle.Reason.CARRIED, null, what);
    }
    if (!plain) {
      String what = "it does not count an int up by one to a bound that is known before it";
      return new Obstacle(Obstacle.Reason.SHAPE, null, what);
    }
    boolean[] leaves = {((For) loop).guard() >= 0 || leaves(loop.body())};
    Anatomy.forEach(
        loop.body(),
        inner -> leaves[0] |= Anatomy.blocks(inner).stream().anyMatch(ParallelLoops::leaves));
    return leaves[0]
        ? new Obstacle(Obstacle.Reason.SHAPE, null, "an iteration may leave it")
        : null;
  }

  private static boolean leaves(Block block) {
    return !(block.end() instanceof Terminator.Yield);
  }
}
