package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.AssertTree;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Terminator;
import java.util.List;

/** Lowers {@code assert}: nothing of it runs unless assertions are enabled for the user's class. */
final class AssertLowering {
  private static final String ERROR = "java.lang.AssertionError";

  private final Lowering lowering;

  AssertLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  void lower(AssertTree tree, Path path) {
    Operand enabled = lowering.let(path, new Operation.AssertionsEnabled(className()), tree);
    lowering.branches().branch(enabled, tree, side -> check(tree, side), side -> {}, path);
  }

  private void check(AssertTree tree, Path path) {
    Operand condition = lowering.expressions().lower(tree.getCondition(), path);
    lowering.branches().branch(condition, tree, side -> {}, side -> fail(tree, side), path);
  }

  private void fail(AssertTree tree, Path path) {
    List<Operand> arguments =
        tree.getDetail() == null
            ? List.of()
            : List.of(lowering.expressions().lower(tree.getDetail(), path));
    Callee callee = new Callee(Callee.Kind.CONSTRUCTOR, ERROR, "", new OpaqueType(ERROR), false);
    Operand error = lowering.let(path, new Operation.Invoke(callee, arguments), tree);
    path.leave(new Terminator.Throw(error, lowering.origin()));
  }

  private String className() {
    SourceMethod source = lowering.signature().source();
    return source.packageName().isEmpty()
        ? source.className()
        : source.packageName() + "." + source.className();
  }
}
