package dev.adjoint.check;

import dev.adjoint.Workspace;
import dev.adjoint.check.method.Companions;
import dev.adjoint.check.method.Target;
import dev.adjoint.check.numeric.Slope;
import dev.adjoint.check.values.Access;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Checks all companions of a method at a point. */
final class CompanionCheck {
  private final Target target;
  private final Options options;
  private final Point point;
  private final Random random;
  private final Calls calls;
  private final Problem problem;
  private final Findings findings;
  private final Slopes slopes;
  private final Agreement agreement;
  private double[] seedNumbers;
  private double[] held;

  CompanionCheck(Access access, Target target, Point point, Options options) {
    this.target = target;
    this.options = options;
    this.point = point;
    random = new Random(options.seed());
    calls = new Calls(access, target, point);
    problem = new Problem(access, target, point, calls, random);
    findings = new Findings(options);
    agreement = new Agreement(access, problem.base(), findings);
    slopes =
        new Slopes(
            problem.inputs(),
            problem.x(),
            problem::outputs,
            problem.outputs(),
            problem.isSingle(),
            options);
  }

  Findings run() {
    Companions all = target.companions();
    seedNumbers = random(problem.result().size());
    held = random(problem.inputs().size());
    if (problem.base().thrown() != null) {
      thrown();
      return findings;
    }
    if (all.gradient() != null || all.vjp() != null) {
      guarded(Companions.name(first(all.gradient(), all.vjp())), this::reverse);
    }
    if (all.workspaceVjp() != null) {
      guarded(Companions.name(all.workspaceVjp()) + " with a workspace", this::workspace);
    }
    if (all.tangent() != null) {
      guarded(Companions.name(all.tangent()), this::tangent);
    }
    if (all.jacobian() != null) {
      JacobianCheck check =
          new JacobianCheck(target, problem, calls, slopes, findings, options, random, agreement);
      guarded(Companions.name(all.jacobian()), check::run);
    }
    if (all.hessian() != null || all.hvp() != null) {
      HessianCheck check =
          new HessianCheck(target, problem, calls, slopes, findings, options, random, agreement);
      guarded(Companions.name(first(all.hessian(), all.hvp())), check::run);
    }
    return findings;
  }

  private static Method first(Method one, Method other) {
    return one == null ? other : one;
  }

  private void guarded(String companion, Runnable check) {
    try {
      check.run();
    } catch (CompanionThrew e) {
      findings.state(
          companion, Outcome.WRONG, "call", "throws what the method does not: " + e.getCause());
    }
  }

  private double[] random(int size) {
    return random.doubles(size, 0.5, 1.5).map(d -> random.nextBoolean() ? d : -d).toArray();
  }

  private Calls.Seed seed(double[] numbers) {
    Object result = problem.base().value();
    return calls.new Seed(result, problem.result(), rounded(numbers));
  }

  private double[] rounded(double[] numbers) {
    return problem.hasSingleResult()
        ? Arrays.stream(numbers).map(d -> (float) d).toArray()
        : numbers;
  }

  /** The method throws: so must the pullback, its buffers untouched. */
  private void thrown() {
    Throwable thrown = problem.base().thrown();
    findings.state(
        Target.text(target.primal()),
        Outcome.METHOD_THROWS,
        "call",
        "the method throws " + thrown + ", so there is nothing to compare with");
    if (target.companions().vjp() != null && problem.isNumber()) {
      double[] one = {1};
      Calls.Seed seed = calls.new Seed(null, null, one);
      Calls.Answer answer = calls.tryVjp(problem.x(), seed, held, null);
      Throwable other = answer.run().thrown();
      // The JVM's own message names variables, of which the companion has others.
      boolean same =
          other != null
              && other.getClass() == thrown.getClass()
              && (thrown instanceof NullPointerException
                  || Objects.equals(other.getMessage(), thrown.getMessage()));
      findings.state(
          Companions.name(target.companions().vjp()) + " throws what the method throws",
          Outcome.WRONG,
          "call",
          same ? "" : "it throws " + other);
    }
  }

  private void reverse() {
    Companions all = target.companions();
    List<FirstOrder.Gradient> gradients = new ArrayList<>();
    if (all.gradient() != null) {
      gradients.add(gradient(Companions.name(all.gradient())));
    }
    if (all.vjp() != null) {
      gradients.add(pullback(Companions.name(all.vjp()), null));
    }
    new FirstOrder(problem, slopes, findings, options, random)
        .compare(gradients.toArray(FirstOrder.Gradient[]::new));
    if (all.vjp() != null) {
      adds(Companions.name(all.vjp()), null);
    }
  }

  private FirstOrder.Gradient gradient(String name) {
    double[] u = problem.isNumber() ? new double[] {1} : rounded(seedNumbers);
    Calls.Seed seed = seed(u);
    Calls.Answer answer = calls.gradient(problem.x(), seed);
    agreement.of(name, answer.run());
    double[] weights = Problem.concatenate(u, new double[problem.outputs().length - u.length]);
    UnaryOperator<double[]> function = at -> calls.gradient(at, seed).derivatives();
    return named(name, weights, answer.derivatives(), function);
  }

  private FirstOrder.Gradient pullback(String name, Supplier<Workspace> workspace) {
    Calls.Seed seed = seed(seedNumbers);
    double[] start = start();
    UnaryOperator<double[]> function =
        at -> calls.vjp(at, seed, start, workspace == null ? null : workspace.get()).derivatives();
    Calls.Answer answer =
        calls.vjp(problem.x(), seed, start, workspace == null ? null : workspace.get());
    agreement.of(name, answer.run());
    double[] weights = Problem.concatenate(rounded(seedNumbers), problem.select(roundedHeld()));
    return named(name, weights, answer.derivatives(), function);
  }

  private FirstOrder.Gradient named(
      String name, double[] weights, double[] values, UnaryOperator<double[]> function) {
    double[] noise = Noise.of(function, values, problem, random);
    return new FirstOrder.Gradient(name + " against central differences", weights, values, noise);
  }

  /** Buffers that hold zeros, but seeds where the method writes. */
  private double[] start() {
    double[] start = new double[held.length];
    for (int i : problem.written()) {
      start[i] = held[i];
    }
    return start;
  }

  private double[] roundedHeld() {
    double[] rounded = held.clone();
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = problem.inputs().isSingle(i) ? (float) held[i] : held[i];
    }
    return rounded;
  }

  /** Buffers that hold something must hold it and the adjoint afterwards. */
  private void adds(String name, Workspace workspace) {
    Calls.Seed seed = seed(seedNumbers);
    double[] added = calls.vjp(problem.x(), seed, start(), workspace).derivatives();
    double[] before = roundedHeld();
    for (int i = 0; i < before.length; i++) {
      before[i] *= problem.isWritten(i) || added[i] == 0 ? 1 : Math.abs(added[i]);
      before[i] = problem.inputs().isSingle(i) ? (float) before[i] : before[i];
      before[i] = Double.isFinite(before[i]) ? before[i] : 1;
    }
    UnaryOperator<double[]> function = at -> calls.vjp(at, seed, before, null).derivatives();
    double[] after = calls.vjp(problem.x(), seed, before, workspace).derivatives();
    double[] noise = Noise.of(function, after, problem, random);
    Findings.Comparison comparison =
        findings.compare(name + " adds to what its buffers hold", after.length);
    for (int i = 0; i < after.length; i++) {
      if (!problem.isWritten(i)) {
        double unit = 4 * Options.unit(problem.isSingle());
        double floor = noise[i] + unit * (Math.abs(before[i]) + Math.abs(added[i]));
        String note = "the buffer held " + before[i] + ", the adjoint is " + added[i];
        comparison.numbers(
            problem.inputs().name(i),
            after[i],
            before[i] + added[i],
            floor,
            0,
            problem.isSingle(),
            note);
      }
    }
    comparison.done();
  }

  private void workspace() {
    Workspace workspace = new Workspace();
    String name = Companions.name(target.companions().workspaceVjp()) + " with a workspace";
    FirstOrder.Gradient gradient = pullback(name, () -> workspace);
    new FirstOrder(problem, slopes, findings, options, random).compare(gradient);
    adds(name, workspace);
  }

  private void tangent() {
    String name = Companions.name(target.companions().tangent());
    double[] direction = slopes.direction(random);
    Calls.Answer answer = calls.tangent(problem.x(), direction, problem.result());
    agreement.of(name, answer.run());
    double[] tangents = outputs(answer);
    UnaryOperator<double[]> function =
        at -> outputs(calls.tangent(at, direction, problem.result()));
    double[] noise = Noise.of(function, tangents, problem, random);
    Findings.Comparison comparison =
        findings.compare(name + " against central differences", tangents.length);
    Slope[] found = slopes.along(direction, null);
    double scale = Arrays.stream(tangents).map(Math::abs).max().orElse(0);
    boolean single = problem.isSingle();
    for (int j : Sample.of(tangents.length, options.samples(), random)) {
      String entry = problem.outputName(j) + " along a random direction";
      comparison.slope(entry, tangents[j], found[j], noise[j], scale, single);
    }
    comparison.done();
    if (target.companions().vjp() != null) {
      product(name, direction, tangents, noise);
    }
  }

  private double[] outputs(Calls.Answer answer) {
    return Problem.concatenate(answer.derivatives(), problem.select(answer.more()));
  }

  /** Seeds times tangents of the outputs must be adjoints times tangents of the inputs. */
  private void product(String name, double[] direction, double[] tangents, double[] noise) {
    Calls.Seed seed = seed(seedNumbers);
    UnaryOperator<double[]> function = at -> calls.vjp(at, seed, start(), null).derivatives();
    double[] adjoints = function.apply(problem.x());
    double[] weights = Problem.concatenate(rounded(seedNumbers), problem.select(roundedHeld()));
    Sum forward = Sum.of(weights, tangents, noise);
    Sum reverse = Sum.of(direction, adjoints, Noise.of(function, adjoints, problem, random));
    double unit = Options.unit(problem.isSingle());
    double floor = forward.floor(unit) + reverse.floor(unit);
    String check = Companions.name(target.companions().vjp()) + " and " + name + " are transposes";
    Findings.Comparison comparison = findings.compare(check, 1);
    comparison.numbers(
        "the dot products of seeds with tangents and of adjoints with directions",
        reverse.value(),
        forward.value(),
        floor,
        Math.max(forward.size(), reverse.size()),
        problem.isSingle(),
        "");
    comparison.done();
  }
}
