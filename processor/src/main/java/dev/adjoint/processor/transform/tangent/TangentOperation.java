package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.rules.Partials;
import java.util.List;
import java.util.Optional;

/** Differentiates the operation of a {@link Let}. */
final class TangentOperation {
  private final Dots dots;
  private final BlockBuilder out;

  TangentOperation(Dots dots, BlockBuilder out) {
    this.dots = dots;
    this.out = out;
  }

  /** Computes the tangent of what the statement binds, after it. */
  void differentiate(Let let) {
    Origin origin = let.origin().as(Origin.Role.TANGENT);
    if (let.operation() instanceof Operation.Pop pop) {
      // The stack of tangents is as high as the stack, whatever was pushed.
      dots.find(pop.stack()).ifPresent(stack -> bind(let, new Operation.Pop(stack), origin));
    } else if (RuleTangent.of(let.operation()) != null) {
      Operation.Invoke call = (Operation.Invoke) let.operation();
      RuleDerivation rule = RuleTangent.of(call);
      bind(let, RuleTangent.call(rule, call, call.arguments(), dots, out, origin), origin);
    } else if (let.target().type() instanceof ArrayType
        || let.target().type() instanceof StackType) {
      array(let, origin);
    } else if (let.operation() instanceof Operation.Load load) {
      dots.find(load.array())
          .ifPresent(array -> bind(let, new Operation.Load(array, load.index()), origin));
    } else {
      number(let, origin);
    }
  }

  private void bind(Let let, Operation operation, Origin origin) {
    dots.set(let.target(), out.let(operation, Dots.name(let.target()), origin));
  }

  /** Arrays of tangents come about as the arrays do. */
  private void array(Let let, Origin origin) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Copy copy) {
      dots.set(let.target(), dots.get(copy.operand(), out, origin));
    } else if (operation instanceof Operation.Select select) {
      Operand whenTrue = dots.get(select.whenTrue(), out, origin);
      Operand whenFalse = dots.get(select.whenFalse(), out, origin);
      bind(let, new Operation.Select(select.condition(), whenTrue, whenFalse), origin);
    } else if (operation instanceof Operation.Load load) {
      Operand array = dots.get(load.array(), out, origin);
      bind(let, new Operation.Load(array, load.index()), origin);
    } else if (operation instanceof Operation.CloneArray clone) {
      bind(let, new Operation.CloneArray(dots.get(clone.array(), out, origin)), origin);
    } else if (operation instanceof Operation.ArrayLiteral literal) {
      List<Operand> elements =
          literal.elements().stream().map(e -> dots.get(e, out, origin)).toList();
      bind(let, literal.withOperands(elements), origin);
    } else if (operation instanceof Operation.NewArray || operation instanceof Operation.NewStack) {
      bind(let, operation, origin);
    } else if (operation instanceof Operation.Invoke call && RuntimeCalls.isZerosLike(call)) {
      bind(let, operation, origin);
    } else {
      bind(let, new Operation.ZerosLike(let.target()), origin);
    }
  }

  /** The sum of the tangents of the operands times the partial derivatives. */
  private void number(Let let, Origin origin) {
    BlockBuilder steps = out.nested();
    Optional<Operand> tangent = Partials.tangent(steps, let, dots::find, dots.signs(), origin);
    List<Statement> statements = steps.statements();
    int last = statements.size() - 1;
    boolean unnamed =
        last >= 0
            && statements.get(last) instanceof Let step
            && Optional.of(step.target()).equals(tangent);
    if (!unnamed) {
      out.addAll(statements);
      tangent.ifPresent(dot -> dots.set(let.target(), dot));
      return;
    }
    out.addAll(statements.subList(0, last));
    bind(let, ((Let) statements.get(last)).operation(), origin);
  }
}
