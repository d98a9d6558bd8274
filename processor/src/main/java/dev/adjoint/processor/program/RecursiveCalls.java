package dev.adjoint.processor.program;

import dev.adjoint.processor.analysis.memory.Afterwards;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which calls are reversed by a forward sweep and a reverse sweep that are methods of their own, so
 * that nothing runs twice: calls within a recursion, and those that lead into one, unless they
 * stand in a loop, for all of whose iterations the storage would be there at once. Their callee
 * takes numbers, and arrays of them, and returns such.
 */
final class RecursiveCalls {
  private final Program program;
  private final Root root;
  private final Set<Statement> inLoops = Collections.newSetFromMap(new IdentityHashMap<>());

  RecursiveCalls(Program program, Root root, PrimalMethod expanded) {
    this.program = program;
    this.root = root;
    Anatomy.forEach(expanded.body(), this::visit);
  }

  private void visit(Statement statement) {
    if (statement instanceof Loop loop) {
      Anatomy.forEach(loop.body(), inLoops::add);
    }
  }

  /** Whether a call is to be divided. */
  boolean isFor(Statement statement, MethodKey key, Helper helper) {
    PrimalMethod its = helper.lowered().method();
    String packageName = root.packageName();
    return its.has(Optimisation.DIVIDED_RECURSION)
        && root.adjoint()
        && !root.higher()
        && its.parameters().stream().map(p -> p.value().type()).allMatch(RecursiveCalls::isPlain)
        && its.resultTypes().stream().allMatch(RecursiveCalls::isPlain)
        && program.isRecursive(key, packageName)
        && (!inLoops.contains(statement) || isWithin(key));
  }

  /** Whether the caller belongs to the recursion. */
  private boolean isWithin(MethodKey key) {
    return root.key() != null
        && (key.equals(root.key()) || program.reaches(key, root.key(), root.packageName()));
  }

  private static boolean isPlain(IrType type) {
    return type.innermost() instanceof Scalar;
  }

  /** The arguments of a call that may be other ones when its reverse sweep begins. */
  static final class Changes {
    private final Stability stability;
    private final Block body;

    /** Looks at a method whose calls are resolved. */
    Changes(Root root, PrimalMethod resolved) {
      Set<Operand> written = new LinkedHashSet<>(root.changing());
      for (Operand result : resolved.body().yielded()) {
        if (result instanceof Value value && value.type() instanceof ArrayType) {
          written.add(value);
        }
      }
      List<Operand> all = new ArrayList<>(written);
      this.body = Afterwards.appended(resolved.body(), all);
      PrimalMethod method = resolved.withBody(body);
      this.stability = new Stability(method, ArrayObjects.of(method), Map.of(), false);
    }

    /** The positions of such arguments. */
    Set<Integer> of(Statement statement, Operation.Invoke call, Fact fact) {
      Set<Integer> changing = new LinkedHashSet<>();
      for (int i = 0; i < call.arguments().size(); i++) {
        Operand argument = call.arguments().get(i);
        boolean array = argument.type() instanceof ArrayType;
        if (fact.written().contains(i)
            || array
                && argument instanceof Value
                && !stability.outlasts(statement, argument, body)) {
          changing.add(i);
        }
      }
      return changing;
    }
  }
}
