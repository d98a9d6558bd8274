package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.SharedPair;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.sharing.SharingChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The companion that accumulates into buffers, before the checks on its arguments are put in front
 * of it.
 *
 * @param primal the method
 * @param companion the simple name of the class that it is going to stand in
 * @param vjp the companion
 * @param shared the same for arguments that share arrays; {@code null} if it would be the same
 * @param buffers the buffer of each differentiated array
 * @param assumed the arguments that {@code vjp} takes to be distinct
 */
public record Accumulation(
    PrimalMethod primal,
    String companion,
    DerivedMethod vjp,
    DerivedMethod shared,
    Map<Value, Value> buffers,
    Set<SharedPair> assumed) {

  /**
   * The companions. Where the first repeats loads on the assumption that arguments share no arrays,
   * it hands arguments that do to the second, without that assumption.
   *
   * @param frame gives a companion the signature of the contract
   */
  public List<DerivedMethod> framed(UnaryOperator<DerivedMethod> frame) {
    DerivedMethod method = frame.apply(vjp);
    if (shared == null) {
      return List.of(method.withBody(checked(method.body())));
    }
    DerivedMethod other = frame.apply(shared);
    return List.of(method.withBody(dispatch(method, other.name())), other);
  }

  private Block checked(Block body) {
    BlockBuilder all = new BlockBuilder(primal.supply());
    SharingChecks.requireOneCompanion(primal, buffers, all);
    all.addAll(body.statements());
    return all.end(body.end());
  }

  private Block dispatch(DerivedMethod method, String sharedName) {
    BlockBuilder body = new BlockBuilder(primal.supply());
    SharingChecks.requireOneCompanion(primal, buffers, body);
    Operand share = SharingChecks.share(assumed, body);
    String packageName = primal.source().packageName();
    IrType result = method.components().isEmpty() ? null : method.components().get(0).type();
    Callee callee =
        new Callee(
            Callee.Kind.STATIC,
            packageName.isEmpty() ? companion : packageName + "." + companion,
            sharedName,
            result,
            false);
    List<Operand> arguments =
        method.parameters().stream().<Operand>map(DerivedParameter::value).toList();
    Operation.Invoke call = new Operation.Invoke(callee, arguments);
    Label label = new Label(-1, "method");
    BlockBuilder delegate = body.nested();
    List<Value> values = new ArrayList<>();
    if (result == null) {
      delegate.add(new Perform(call, Origin.FRAME));
    } else {
      values.add(delegate.let(call, Origin.FRAME));
    }
    Block leave = delegate.end(new Terminator.Exit(label, List.copyOf(values)));
    body.add(new If(share, leave, Block.yielding(List.of()), List.of(), Origin.FRAME));
    body.addAll(method.body().statements());
    List<Value> results = values.stream().map(primal.supply()::like).toList();
    BlockBuilder whole = body.nested();
    whole.add(new Labeled(label, body.end(method.body().end()), results, Origin.FRAME));
    return whole.yield(results);
  }
}
