package dev.adjoint.processor.frontend.signature;

import com.sun.source.util.TreePath;
import dev.adjoint.processor.frontend.lower.IrTypes;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Reads the declaration of a method that an annotated one calls. */
public final class HelperSignatures {
  private HelperSignatures() {}

  /** What lowering needs to know of the method; every number among its parameters may be active. */
  public static Signature read(
      ExecutableElement method, TreePath path, ProcessingEnvironment environment) {
    SourceMethod source =
        new SourceMethods(environment).describe(method, path, method.getSimpleName().toString(), 1);
    boolean instance = !method.getModifiers().contains(Modifier.STATIC);
    List<Signature.Parameter> parameters = new ArrayList<>();
    if (instance) {
      IrType type = IrTypes.of(method.getEnclosingElement().asType());
      parameters.add(new Signature.Parameter("self", type, type.javaName(), false));
    }
    for (VariableElement each : method.getParameters()) {
      IrType type = IrTypes.of(each.asType());
      parameters.add(
          new Signature.Parameter(
              each.getSimpleName().toString(), type, type.javaName(), type.isDifferentiable()));
    }
    return new Signature(
        source, instance, List.of(), parameters, IrTypes.of(method.getReturnType()));
  }
}
