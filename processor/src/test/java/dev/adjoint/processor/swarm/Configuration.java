package dev.adjoint.processor.swarm;

import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.oracle.Check;
import java.util.List;

/** A way to compile a program: options of the processor, or attributes of its annotations. */
enum Configuration {
  /** As a user has it who asks for nothing. */
  DEFAULT(""),
  /** Sweeps are divided into small methods. */
  SPLIT("", "-Aadjoint.limit=300"),
  /** Companions check that derivatives are finite. */
  CHECKED("", "-Aadjoint.check=nan"),
  /** Reverse mode takes its arrays from a workspace. */
  WORKSPACE("workspace = true"),
  /** The Jacobian too. */
  JACOBIAN("modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN}"),
  /** Second derivatives too. */
  HESSIAN("modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN}"),
  /** Independent iterations run in parallel. */
  PARALLEL("parallel = true"),
  /** The first loop that counts keeps copies of its state. */
  CHECKPOINT(""),
  /** Every optimisation is off. */
  WITHOUT_ALL("", "-Aadjoint.without=all"),
  /** One optimisation is off, another one in each round. */
  WITHOUT_ONE(""),
  /** Every optimisation is off but one, another one in each round. */
  FORCED_ONE("");

  private final String attribute;
  private final List<String> options;

  Configuration(String attribute, String... options) {
    this.attribute = attribute;
    this.options = List.of(options);
  }

  /** The options of a round; those that go through all optimisations differ from round to round. */
  List<String> options(long round) {
    String name = optimisation(round);
    return switch (this) {
      case WITHOUT_ONE -> List.of("-Aadjoint.without=" + name);
      case FORCED_ONE -> List.of("-Aadjoint.without=all,+" + name);
      default -> options;
    };
  }

  /** What a table of constructs names beside those of the programs. */
  List<String> constructs(long round) {
    return this == WITHOUT_ONE || this == FORCED_ONE
        ? List.of("optimisation " + optimisation(round))
        : List.of();
  }

  private static String optimisation(long round) {
    Optimisation[] all = Optimisation.values();
    return all[(int) (round % all.length)].label();
  }

  /** What is asked beside the value and the derivatives of first order. */
  List<Check> checks() {
    return this == JACOBIAN ? Check.OF_JACOBIAN : this == HESSIAN ? Check.OF_HESSIAN : List.of();
  }

  /** The source as the configuration has it; {@code null} where it has nothing to say. */
  String applied(String source) {
    int at = source.lastIndexOf("@Differentiable");
    if (this == CHECKPOINT) {
      int loop = source.indexOf("for (int ", at);
      return loop < 0
          ? null
          : source.substring(0, loop)
              + "for (@Checkpoint(snapshots = 2) int "
              + source.substring(loop + "for (int ".length());
    }
    if (attribute.isEmpty()) {
      return source;
    }
    if (!isPossible(source, at)) {
      return null;
    }
    int end = source.indexOf('\n', at);
    String before = source.substring(0, end);
    String asked =
        before.endsWith(")")
            ? before.substring(0, end - 1) + ", " + attribute + ")"
            : before + "(" + attribute + ")";
    return asked + source.substring(end);
  }

  /** Leaves out most of the programs that would be refused. */
  private boolean isPossible(String source, int at) {
    return switch (this) {
      case HESSIAN -> source.indexOf("static double f(", at) > 0;
      case PARALLEL -> source.contains(" DATA_LOOP");
      default -> true;
    };
  }
}
