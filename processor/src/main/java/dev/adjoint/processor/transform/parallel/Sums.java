package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out whether all that a loop carries is sums, which no iteration looks at. */
final class Sums {
  /** The roles of what computes adjoints, which may be added up in any order. */
  private static final Set<Origin.Role> ADJOINT =
      EnumSet.of(Origin.Role.ADJOINT, Origin.Role.FRAME);

  /** What becomes of a value: it is added to, handed on as it is, or used otherwise. */
  private enum Way {
    ADDED,
    HANDED_ON,
    USED
  }

  /** A use of a value; {@code into} is what it becomes a part of. */
  private record Flow(Way way, Value into, Let addition, Origin origin) {}

  private final For loop;
  private final Map<Value, List<Flow>> flows = new HashMap<>();

  /** Where each value comes from that is handed on; {@code null} for a constant. */
  private final Map<Value, List<Operand>> sources = new HashMap<>();

  private final List<Sum> found = new ArrayList<>();
  private Obstacle obstacle;

  private Sums(For loop) {
    this.loop = loop;
    collect(loop.body());
  }

  /** Analyses what a loop carries. */
  static Sums of(For loop) {
    Sums sums = new Sums(loop);
    for (int k = 0; k < loop.carried().size() && sums.obstacle == null; k++) {
      sums.find(k);
    }
    return sums;
  }

  /** Why not all is sums; {@code null} if it is. */
  Obstacle obstacle() {
    return obstacle;
  }

  /** The sums, one for each carried value. */
  List<Sum> found() {
    return List.copyOf(found);
  }

  private void find(int position) {
    Value parameter = loop.carried().get(position).parameter();
    String name = parameter.isNamed() ? parameter.name() : "a value";
    if (!(parameter.type() instanceof Scalar type) || !isNumber(type)) {
      refuse(loop.origin(), name + " goes from one iteration to the next");
      return;
    }
    Set<Value> chain = new HashSet<>(Set.of(parameter));
    List<Let> additions = new ArrayList<>();
    Deque<Value> pending = new ArrayDeque<>(chain);
    while (!pending.isEmpty()) {
      for (Flow flow : flows.getOrDefault(pending.pop(), List.of())) {
        if (flow.way() == Way.USED) {
          refuse(flow.origin(), "an iteration uses the value of " + name + " before its end");
          return;
        }
        if (flow.way() == Way.ADDED && !additions.contains(flow.addition())) {
          additions.add(flow.addition());
        }
        if (chain.add(flow.into())) {
          pending.add(flow.into());
        }
      }
    }
    if (!isWhole(chain, parameter) || !leavesAt(position, chain) || doubles(additions, chain)) {
      refuse(loop.origin(), name + " is not a sum to which each iteration adds");
      return;
    }
    boolean ordered =
        type.isFloating()
            && (additions.isEmpty()
                || additions.stream().anyMatch(let -> !ADJOINT.contains(let.origin().role())));
    found.add(new Sum(position, parameter, chain, additions, ordered));
  }

  private static boolean isNumber(Scalar type) {
    return type.isFloating() || type == Scalar.INT || type == Scalar.LONG;
  }

  /** Whether all values on the way come from the sum alone, but for what is added. */
  private boolean isWhole(Set<Value> chain, Value parameter) {
    for (Value value : chain) {
      if (!value.equals(parameter)
          && !sources.getOrDefault(value, List.of()).stream().allMatch(chain::contains)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is handed to the next iteration as itself, and as nothing else. */
  private boolean leavesAt(int position, Set<Value> chain) {
    List<Operand> next = loop.body().yielded();
    for (int k = 0; k < next.size(); k++) {
      if (chain.contains(next.get(k)) != (k == position)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is added to itself. */
  private static boolean doubles(List<Let> additions, Set<Value> chain) {
    return additions.stream().anyMatch(let -> chain.containsAll(let.operation().operands()));
  }

  private void refuse(Origin origin, String what) {
    obstacle = Obstacle.at(Obstacle.Reason.CARRIED, origin, what);
  }

  private void collect(Block block) {
    for (Statement statement : block.statements()) {
      collect(statement);
    }
    if (!(block.end() instanceof Terminator.Yield)) {
      block.end().operands().forEach(operand -> use(operand, loop.origin()));
    }
  }

  private void collect(Statement statement) {
    Origin origin = statement.origin();
    if (statement instanceof Let let) {
      collectLet(let);
      return;
    }
    if (statement instanceof If branch) {
      use(branch.condition(), origin);
      collect(branch.then());
      collect(branch.otherwise());
      handOn(branch.then().yielded(), branch.results(), 0);
      handOn(branch.otherwise().yielded(), branch.results(), 0);
    } else if (statement instanceof Loop inner) {
      collectLoop(inner);
    } else {
      Anatomy.reads(statement).forEach(operand -> use(operand, origin));
      Anatomy.blocks(statement).forEach(this::collect);
    }
  }

  private void collectLet(Let let) {
    if (let.operation() instanceof Operation.Copy copy) {
      handOn(List.of(copy.operand()), List.of(let.target()), 0);
      return;
    }
    List<Operand> operands = let.operation().operands();
    for (int i = 0; i < operands.size(); i++) {
      boolean other = operands.size() == 2 && operands.get(0).equals(operands.get(1));
      if (isAddition(let, i) && !other) {
        add(operands.get(i), new Flow(Way.ADDED, let.target(), let, let.origin()));
      } else {
        use(operands.get(i), let.origin());
      }
    }
  }

  private static boolean isAddition(Let let, int position) {
    return let.operation() instanceof Operation.Binary binary
        && (binary.operator() == BinaryOperator.ADD
            || binary.operator() == BinaryOperator.SUBTRACT && position == 0);
  }

  private void collectLoop(Loop inner) {
    Origin origin = inner.origin();
    List<Value> parameters = inner.carried().stream().map(Carried::parameter).toList();
    List<Operand> initials = inner.carried().stream().<Operand>map(Carried::initial).toList();
    handOn(initials, parameters, 0);
    handOn(parameters, inner.results(), 0);
    if (inner instanceof For counted) {
      use(counted.from(), origin);
      use(counted.to(), origin);
      if (counted.guard() >= 0) {
        use(parameters.get(counted.guard()), origin);
      }
    } else if (inner instanceof While tested) {
      collect(tested.condition());
      tested.condition().yielded().forEach(operand -> use(operand, origin));
    }
    collect(inner.body());
    List<Operand> next = inner.body().yielded();
    if (inner instanceof DoWhile && !next.isEmpty()) {
      use(next.get(0), origin);
      handOn(next, parameters, 1);
    } else {
      handOn(next, parameters, 0);
    }
  }

  private void handOn(List<? extends Operand> from, List<Value> to, int shift) {
    for (int k = 0; k + shift < from.size() && k < to.size(); k++) {
      Operand source = from.get(k + shift);
      sources.computeIfAbsent(to.get(k), v -> new ArrayList<>()).add(source);
      add(source, new Flow(Way.HANDED_ON, to.get(k), null, loop.origin()));
    }
  }

  private void use(Operand operand, Origin origin) {
    add(operand, new Flow(Way.USED, null, null, origin));
  }

  private void add(Operand operand, Flow flow) {
    if (operand instanceof Value value) {
      flows.computeIfAbsent(value, v -> new ArrayList<>()).add(flow);
    }
  }
}
