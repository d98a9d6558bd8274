package dev.adjoint.processor.frontend.signature;

import dev.adjoint.processor.frontend.lower.IrTypes;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Makes signatures of methods: the receiver of an instance method is the first parameter. */
public final class Signatures {
  private static final List<String> RECEIVER_NAMES = List.of("self", "receiver", "object");

  private Signatures() {}

  /**
   * The signature of a method.
   *
   * @param differentiated the names of the parameters in P
   * @param receiverFields the names of the receiver's fields in P, in the order of its components
   */
  public static Signature of(
      ExecutableElement method,
      SourceMethod source,
      Set<String> differentiated,
      List<String> receiverFields) {
    boolean constructs = method.getKind() == ElementKind.CONSTRUCTOR;
    boolean instance = !constructs && !method.getModifiers().contains(Modifier.STATIC);
    List<Signature.Parameter> parameters = new ArrayList<>();
    if (instance) {
      TypeMirror type = method.getEnclosingElement().asType();
      parameters.add(parameter(receiverName(method, receiverFields), type, false));
    }
    for (VariableElement each : method.getParameters()) {
      String name = each.getSimpleName().toString();
      parameters.add(parameter(name, each.asType(), differentiated.contains(name)));
    }
    TypeMirror result = constructs ? method.getEnclosingElement().asType() : method.getReturnType();
    return new Signature(source, instance, receiverFields, parameters, IrTypes.of(result));
  }

  private static Signature.Parameter parameter(
      String name, TypeMirror type, boolean differentiated) {
    IrType lowered = IrTypes.of(type);
    return new Signature.Parameter(name, lowered, lowered.javaName(), differentiated);
  }

  /** A name that neither a parameter nor a field in P has. */
  private static String receiverName(ExecutableElement method, List<String> receiverFields) {
    List<String> taken = new ArrayList<>(receiverFields);
    method.getParameters().stream()
        .map(Element::getSimpleName)
        .map(Object::toString)
        .forEach(taken::add);
    for (String name : RECEIVER_NAMES) {
      if (!taken.contains(name)) {
        return name;
      }
    }
    String name = "self";
    for (int number = 2; taken.contains(name); number++) {
      name = "self" + number;
    }
    return name;
  }
}
