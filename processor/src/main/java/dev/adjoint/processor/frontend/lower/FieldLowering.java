package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.adjoint.processor.frontend.upcoming.UpcomingMethod;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.RecordType;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Lowers what reads fields: constants, static fields, components, and what is carried along. */
final class FieldLowering {
  private final Lowering lowering;
  private final PassiveMarks marks;

  FieldLowering(Lowering lowering) {
    this.lowering = lowering;
    this.marks = new PassiveMarks(lowering);
  }

  /** The field that a name or a selection means. */
  Operand read(ExpressionTree tree, String name, Path path) {
    VariableElement field = (VariableElement) lowering.attribution().symbolOf(tree);
    if (!field.getModifiers().contains(Modifier.STATIC)) {
      Operand object =
          tree instanceof MemberSelectTree select
              ? lowering.expressions().lower(select.getExpression(), path)
              : lowering.receiver();
      return marks.read(ofObject(object, field, tree, name, path), field, tree, path);
    }
    Object constant = field.getConstantValue();
    if (constant != null) {
      return Constants.of(IrTypes.of(field.asType()), constant);
    }
    TypeElement owner = (TypeElement) field.getEnclosingElement();
    return lowering.let(
        path,
        new Operation.StaticRead(
            owner.getQualifiedName().toString(),
            field.getSimpleName().toString(),
            IrTypes.of(field.asType())),
        name,
        tree);
  }

  private Operand ofObject(
      Operand object, VariableElement field, ExpressionTree tree, String name, Path path) {
    String fieldName = field.getSimpleName().toString();
    if (object.type() instanceof RecordType type && type.indexOf(fieldName) >= 0) {
      return lowering.let(
          path, new Operation.Component(object, type.indexOf(fieldName)), name, tree);
    }
    boolean isRecord = field.getEnclosingElement().getKind() == ElementKind.RECORD;
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    return lowering.let(
        path,
        isRecord
            ? accessorCall(object, field, lowering.typeOf(tree))
            : new Operation.FieldRead(object, fieldName, lowering.typeOf(tree), isFinal),
        name,
        tree);
  }

  /** A record that is only carried along has private fields, which its accessors show. */
  private static Operation accessorCall(Operand object, VariableElement field, IrType type) {
    String owner = ((TypeElement) field.getEnclosingElement()).getQualifiedName().toString();
    String accessor = field.getSimpleName().toString();
    Callee callee = new Callee(Callee.Kind.INSTANCE, owner, accessor, type, false);
    return new Operation.Invoke(callee, List.of(object));
  }

  /** A call of an accessor, as what it is; {@code null} for any other call. */
  Operand component(MethodInvocationTree tree, String name, Path path) {
    boolean accessor =
        lowering.attribution().symbolOf(tree) instanceof ExecutableElement method
            && lowering.attribution().records().isComponent(method)
            && (method instanceof UpcomingMethod
                || IrTypes.of(method.getEnclosingElement().asType()) instanceof RecordType);
    if (!accessor) {
      return null;
    }
    boolean implicit = tree.getMethodSelect() instanceof IdentifierTree;
    Operand object =
        implicit
            ? lowering.receiver()
            : lowering
                .expressions()
                .lower(((MemberSelectTree) tree.getMethodSelect()).getExpression(), path);
    String component = lowering.attribution().symbolOf(tree).getSimpleName().toString();
    int index = ((RecordType) object.type()).indexOf(component);
    Operand read = lowering.let(path, new Operation.Component(object, index), name, tree);
    return marks.read(read, lowering.attribution().symbolOf(tree), tree, path);
  }
}
