package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.frontend.library.PassiveMark;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Scalar;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Makes constants of numbers that come out of, or go into, what the user marks as passive. */
final class PassiveMarks {
  private static final String MARKER = "dev.adjoint.Adjoint";

  private final Lowering lowering;

  PassiveMarks(Lowering lowering) {
    this.lowering = lowering;
  }

  /** A number that was read from an element, without its derivative if the element is marked. */
  Operand read(Operand number, Element from, Tree tree, Path path) {
    return PassiveMark.isOn(from) ? constant(number, tree, path) : number;
  }

  /** The arguments of a call, those for marked parameters without derivative; rules see to it. */
  void pass(
      List<Operand> arguments, ExecutableElement method, Derivation to, Tree tree, Path path) {
    if (to instanceof RuleDerivation || to instanceof Derivation.Passive) {
      return;
    }
    int first = arguments.size() - method.getParameters().size();
    for (int k = 0; first >= 0 && k < method.getParameters().size(); k++) {
      Operand argument = arguments.get(first + k);
      arguments.set(first + k, read(argument, method.getParameters().get(k), tree, path));
    }
  }

  /** Whether a method is one of those that say that no derivative flows, for numbers. */
  static boolean isConstant(ExecutableElement method) {
    return ((TypeElement) method.getEnclosingElement()).getQualifiedName().contentEquals(MARKER)
        && method.getReturnType().getKind().isPrimitive();
  }

  private Operand constant(Operand number, Tree tree, Path path) {
    if (!(number.type() instanceof Scalar type) || !type.isFloating()) {
      return number;
    }
    Callee callee =
        new Callee(Callee.Kind.STATIC, MARKER, "constant", type, true, new Derivation.Passive());
    return lowering.let(path, new Operation.Invoke(callee, List.of(number)), tree);
  }
}
