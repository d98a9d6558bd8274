package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.IrTypes;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RecordType;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Refuses declarations that no companion could stand beside. */
final class DeclarationChecks {
  private final Trees trees;
  private final Elements elements;
  private final Overriding overriding;
  private final ExecutableElement method;
  private final MethodTree tree;
  private final DiagnosticSink<Tree> sink;

  DeclarationChecks(
      ProcessingEnvironment environment,
      ExecutableElement method,
      MethodTree tree,
      DiagnosticSink<Tree> sink) {
    this.elements = environment.getElementUtils();
    this.trees = Trees.instance(environment);
    this.overriding = new Overriding(trees);
    this.method = method;
    this.tree = tree;
    this.sink = sink;
  }

  void check() {
    checkModifiers();
    checkClass();
    if (!method.getTypeParameters().isEmpty()) {
      sink.report(tree.getTypeParameters().get(0), DiagnosticCode.AD1004, name());
    }
    checkResult();
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement each = parameters.get(i);
      checkType(each.asType(), each.getSimpleName(), tree.getParameters().get(i));
    }
    for (int i = 0; i < method.getThrownTypes().size(); i++) {
      checkType(method.getThrownTypes().get(i), name(), tree.getThrows().get(i));
    }
  }

  private String name() {
    return method.getSimpleName().toString();
  }

  private void checkModifiers() {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      sink.report(tree, DiagnosticCode.AD1001, name());
    }
    if (tree.getBody() == null) {
      sink.report(tree, DiagnosticCode.AD1002, name());
    }
    if (tree.getBody() != null && Stubs.contain(method)) {
      sink.report(tree, DiagnosticCode.AD1031, name());
    }
    if (tree.getBody() != null && overriding.isPossible(method)) {
      sink.report(tree, DiagnosticCode.AD1003, name());
    }
    TypeMirror owner = method.getEnclosingElement().asType();
    if (!modifiers.contains(Modifier.STATIC) && owner.toString().contains("<")) {
      sink.report(tree, DiagnosticCode.AD1004, owner);
    }
    if (modifiers.contains(Modifier.SYNCHRONIZED)) {
      sink.report(tree, DiagnosticCode.AD1006, name());
    }
  }

  private void checkClass() {
    if (CompactSources.contain(method, trees)) {
      sink.report(tree, DiagnosticCode.AD1061, name());
    }
    for (Element e = method.getEnclosingElement();
        e instanceof TypeElement type;
        e = e.getEnclosingElement()) {
      if (type.getModifiers().contains(Modifier.PRIVATE)) {
        sink.report(tree, DiagnosticCode.AD1005, name(), type.getSimpleName());
      }
    }
  }

  private void checkResult() {
    TypeMirror type = method.getReturnType();
    IrType result = type.getKind() == TypeKind.ERROR ? null : IrTypes.of(type);
    if (type.getKind() == TypeKind.ERROR) {
      sink.report(tree.getReturnType(), DiagnosticCode.AD4005, name(), type);
    } else if (result == null) {
      boolean mayWrite =
          method.getParameters().stream()
              .map(p -> IrTypes.of(p.asType()))
              .anyMatch(DeclarationChecks::holdsArray);
      if (!mayWrite) {
        sink.report(tree.getReturnType(), DiagnosticCode.AD1008, name());
      }
    } else if (!result.isDifferentiable() && !isRecordOfNumbers(result)) {
      sink.report(tree.getReturnType(), DiagnosticCode.AD1007, name(), type);
    }
  }

  /** Whether there is something in which a method can leave numbers for its caller. */
  private static boolean holdsArray(IrType type) {
    return RecordType.hasNumbers(type)
        && (type.rank() > 0
            || type instanceof RecordType record
                && record.components().stream().anyMatch(c -> holdsArray(c.type())));
  }

  private static boolean isRecordOfNumbers(IrType result) {
    return result.innermost() instanceof RecordType type
        && type.access() == RecordType.Access.ACCESSOR
        && type.hasNumbers();
  }

  /** Companions stand in the package of the class: they must be able to name the type. */
  private void checkType(TypeMirror type, CharSequence name, Tree at) {
    TypeMirror inner = type;
    while (inner instanceof ArrayType array) {
      inner = array.getComponentType();
    }
    if (inner.getKind() == TypeKind.ERROR) {
      sink.report(at, DiagnosticCode.AD4005, name, inner);
    } else if (inner.getKind() == TypeKind.DECLARED) {
      DeclaredType declared = (DeclaredType) inner;
      if (!isVisible((TypeElement) declared.asElement())) {
        sink.report(at, DiagnosticCode.AD1009, inner);
      }
      declared.getTypeArguments().forEach(argument -> checkType(argument, name, at));
    }
  }

  private boolean isVisible(TypeElement type) {
    for (Element e = type; e instanceof TypeElement each; e = e.getEnclosingElement()) {
      boolean samePackage = elements.getPackageOf(each).equals(elements.getPackageOf(method));
      boolean visible =
          samePackage
              ? !each.getModifiers().contains(Modifier.PRIVATE)
              : each.getModifiers().contains(Modifier.PUBLIC);
      if (!visible) {
        return false;
      }
    }
    return true;
  }
}
