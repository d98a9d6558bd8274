package dev.adjoint.processor.analysis.activity;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Which references lead to the text of a value that depends on the inputs: strings made of one,
 * what is made of these, and objects of the JDK that were given one, such as a {@code
 * StringBuilder}. References between which one flows count as the same, in whatever order.
 */
final class Texts {
  private static final String STRING = "java.lang.String";

  private final Predicate<Operand> isVaried;
  private final BiPredicate<Operation.Invoke, Statement> isRefused;
  private final Map<Object, Object> sameAs = new HashMap<>();
  private final Set<Object> texts = new HashSet<>();
  private boolean changed;

  private Texts(Predicate<Operand> isVaried, BiPredicate<Operation.Invoke, Statement> isRefused) {
    this.isVaried = isVaried;
    this.isRefused = isRefused;
  }

  /**
   * Finds them.
   *
   * @param isVaried whether an operand is, or holds, a number that depends on the inputs
   * @param isRefused whether a call is an error by itself, so that what it makes is none
   */
  static Texts in(
      Block body, Predicate<Operand> isVaried, BiPredicate<Operation.Invoke, Statement> isRefused) {
    Texts texts = new Texts(isVaried, isRefused);
    texts.join(body, new HashMap<>());
    do {
      texts.changed = false;
      Anatomy.forEach(body, texts::visit);
    } while (texts.changed);
    return texts;
  }

  boolean contains(Operand operand) {
    return operand instanceof Value && texts.contains(root(operand));
  }

  private Object root(Object place) {
    Object next = sameAs.get(place);
    return next == null ? place : root(next);
  }

  private void same(Object one, Object other) {
    if (!root(one).equals(root(other))) {
      sameAs.put(root(one), root(other));
    }
  }

  private void join(List<? extends Operand> from, List<Value> to) {
    for (int k = 0; k < Math.min(from.size(), to.size()); k++) {
      if (from.get(k) instanceof Value value && mayLead(value.type())) {
        same(value, to.get(k));
      }
    }
  }

  /** Whether it is a reference, but to something else than numbers that are followed. */
  private static boolean mayLead(IrType type) {
    return !(type instanceof Scalar) && !type.isDifferentiable();
  }

  private void join(Block block, Map<Integer, List<Value>> labels) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Labeled labeled) {
        labels.put(labeled.label().id(), labeled.results());
        join(labeled.body().yielded(), labeled.results());
      } else if (statement instanceof If branch) {
        join(branch.then().yielded(), branch.results());
        join(branch.otherwise().yielded(), branch.results());
      } else if (statement instanceof Loop loop) {
        join(loop);
      } else if (statement instanceof Let let) {
        join(let);
      }
      Anatomy.blocks(statement).forEach(inner -> join(inner, labels));
    }
    if (block.end() instanceof Terminator.Exit exit) {
      join(exit.operands(), labels.getOrDefault(exit.label().id(), List.of()));
    }
  }

  private void join(Loop loop) {
    List<Operand> next = loop.body().yielded();
    int shift = next.size() - loop.carried().size();
    for (int k = 0; k < loop.carried().size(); k++) {
      Value parameter = loop.carried().get(k).parameter();
      if (mayLead(parameter.type())) {
        join(List.of(loop.carried().get(k).initial(), loop.results().get(k)), parameter);
        if (!next.isEmpty()) {
          join(List.of(next.get(k + shift)), parameter);
        }
      }
    }
  }

  private void join(List<? extends Operand> from, Value to) {
    from.forEach(each -> join(List.of(each), List.of(to)));
  }

  private void join(Let let) {
    Value target = let.target();
    if (!mayLead(target.type())) {
      return;
    }
    Operation operation = let.operation();
    if (operation instanceof Operation.FieldRead read) {
      same(read.object().type() + "." + read.field(), target);
    } else if (operation instanceof Operation.StaticRead read) {
      same(read.owner() + "." + read.field(), target);
    } else if (operation instanceof Operation.Select select) {
      join(List.of(select.whenTrue(), select.whenFalse()), target);
    } else if (operation instanceof Operation.Copy copy) {
      join(List.of(copy.operand()), target);
    } else if (operation instanceof Operation.Invoke call && mayBeItself(call, target)) {
      join(List.of(call.arguments().get(0)), target);
    }
  }

  /** A call such as {@code builder.append(x)}, which returns the builder. */
  private static boolean mayBeItself(Operation.Invoke call, Value target) {
    return call.callee().kind() == Callee.Kind.INSTANCE
        && call.callee().owner().startsWith("java.")
        && mayKeep(target.type())
        && call.arguments().get(0).type().equals(target.type());
  }

  private void visit(Statement statement) {
    if (statement instanceof Let let) {
      visit(let);
    } else if (statement instanceof Perform perform) {
      call(perform.call(), perform);
    } else if (statement instanceof Store store && contains(store.value())) {
      add(store.array());
    }
  }

  private void visit(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Invoke call) {
      boolean numbers = RecordType.hasNumbers(let.target().type());
      if (call(call, let) && !(let.target().type() instanceof Scalar) && !numbers) {
        add(let.target());
      }
    } else if (operation instanceof Operation.Concatenate join) {
      if (isGiven(join.parts())) {
        add(let.target());
      }
    } else if (passesOn(operation)
        && mayLead(let.target().type())
        && operation.operands().stream().anyMatch(this::contains)) {
      add(let.target());
    }
  }

  private static boolean passesOn(Operation operation) {
    return operation instanceof Operation.Load
        || operation instanceof Operation.ArrayLiteral
        || operation instanceof Operation.CloneArray
        || operation instanceof Operation.NewRecord
        || operation instanceof Operation.Component;
  }

  private boolean isGiven(List<Operand> operands) {
    return operands.stream().anyMatch(each -> isVaried.test(each) || contains(each));
  }

  /** Whether out of sight code is given such a number or text; the JDK's objects may keep it. */
  private boolean call(Operation.Invoke call, Statement statement) {
    Callee callee = call.callee();
    if (callee.derivation() != null || RuntimeCalls.isPassive(call)) {
      return false;
    }
    if (!isGiven(call.arguments()) || isRefused.test(call, statement)) {
      return false;
    }
    boolean isTold =
        DerivativeLosses.writes(callee) || call.arguments().stream().anyMatch(this::contains);
    if (callee.owner().startsWith("java.") && isTold && !DerivativeLosses.observes(callee)) {
      call.arguments().stream().filter(each -> mayKeep(each.type())).forEach(this::add);
    }
    return true;
  }

  private static boolean mayKeep(IrType type) {
    return mayLead(type)
        && !(type instanceof OpaqueType opaque && opaque.javaName().equals(STRING));
  }

  private void add(Operand operand) {
    if (operand instanceof Value) {
      changed |= texts.add(root(operand));
    }
  }
}
