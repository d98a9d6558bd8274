package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Scalar;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The selector of a switch, evaluated once, and its comparison with the labels. */
final class SwitchSelector {
  private static final IrType OBJECT = new OpaqueType("java.lang.Object");

  private final Lowering lowering;
  private final TypeMirror type;
  private final Operand value;

  private SwitchSelector(Lowering lowering, TypeMirror type, Operand value) {
    this.lowering = lowering;
    this.type = type;
    this.value = value;
  }

  /** Evaluates the selector; a null one throws before any label is looked at. */
  static SwitchSelector lower(ExpressionTree tree, Path path, Lowering lowering) {
    ExpressionTree selector = Shapes.withoutParentheses(tree);
    TypeMirror type = lowering.attribution().typeOf(selector);
    if (type.getKind().isPrimitive()) {
      Operand number = lowering.lowerTo(selector, Scalar.INT, "", path);
      return new SwitchSelector(lowering, type, number);
    }
    Operand reference = lowering.expressions().lower(selector, path);
    Callee check =
        new Callee(Callee.Kind.STATIC, "java.util.Objects", "requireNonNull", OBJECT, false);
    path.block()
        .add(new Perform(new Operation.Invoke(check, List.of(reference)), lowering.origin()));
    return new SwitchSelector(lowering, type, reference);
  }

  /** Whether the selector is one of the labels. */
  Operand matches(List<ExpressionTree> labels, Path path) {
    Operand any = null;
    for (ExpressionTree label : labels) {
      Operand one = lowering.let(path, comparison(label, path), label);
      any =
          any == null
              ? one
              : lowering.let(path, new Operation.Binary(BinaryOperator.OR, any, one), label);
    }
    return any;
  }

  private Operation comparison(ExpressionTree label, Path path) {
    if (type.getKind().isPrimitive()) {
      Operand constant = lowering.lowerTo(label, Scalar.INT, "", path);
      return new Operation.Binary(BinaryOperator.EQUAL, value, constant);
    }
    TypeElement declared = (TypeElement) ((DeclaredType) type).asElement();
    if (declared.getQualifiedName().contentEquals("java.lang.String")) {
      Callee equals =
          new Callee(Callee.Kind.INSTANCE, "java.lang.String", "equals", Scalar.BOOLEAN, true);
      return new Operation.Invoke(
          equals, List.of(lowering.expressions().lower(label, path), value));
    }
    Operand constant = lowering.let(path, enumConstant(declared, label), label);
    return new Operation.Binary(BinaryOperator.EQUAL, value, constant);
  }

  private static Operation enumConstant(TypeElement declared, Tree label) {
    String name =
        label instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : ((IdentifierTree) label).getName().toString();
    String owner = declared.getQualifiedName().toString();
    return new Operation.StaticRead(owner, name, new OpaqueType(owner));
  }
}
