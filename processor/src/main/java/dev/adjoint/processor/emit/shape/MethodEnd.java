package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.NewObject;
import dev.adjoint.processor.emit.shape.JavaStatement.Return;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a method hands its results to its caller. */
record MethodEnd(DerivedMethod method) {
  /** The return statement; one without a value where the method returns nothing. */
  List<JavaStatement> returned(List<JavaExpression> values, Origin origin) {
    JavaExpression value = null;
    List<JavaExpression> assigned = values.stream().map(Conversions::assigned).toList();
    if (!method.resultRecord().isEmpty()) {
      value = new NewObject(method.resultRecord(), assigned);
    } else if (!assigned.isEmpty()) {
      value = assigned.get(0);
    }
    return List.of(new Return(value, origin));
  }

  /** Names for the values that the method returns, after the components that they become. */
  Map<Value, String> resultNames(Block body) {
    Map<Value, String> names = new HashMap<>();
    List<Operand> results = body.yielded();
    for (int i = 0; i < results.size(); i++) {
      ResultComponent component = method.components().get(i);
      if (results.get(i) instanceof Value value) {
        names.putIfAbsent(
            value, component.of().isEmpty() ? component.name() : component.of() + "Bar");
      }
    }
    return names;
  }

  /**
   * The labeled block whose results the method returns as they are, so that a jump to its end is a
   * return; null if there is none.
   */
  Labeled returnsFrom(Block body, Uses uses, Inlining inlining) {
    Labeled last = null;
    for (Statement statement : body.statements()) {
      boolean inline = statement instanceof Let let && inlining.isInlined(let.target());
      if (uses.isPrinted(statement) && !inline) {
        last = statement instanceof Labeled labeled ? labeled : null;
      }
    }
    boolean same =
        last != null
            && body.end() instanceof Terminator.Yield yield
            && yield.operands().equals(last.results());
    return same ? last : null;
  }
}
