package dev.adjoint.processor.frontend.library;

import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** What kind of call a method of a library is. */
public enum LibraryMethod {
  /** A function of {@code Math} or {@code StrictMath}; some throw for some arguments. */
  ELEMENTARY,
  /** It has no effect, throws nothing, and depends on its arguments alone. */
  PURE,
  /** {@code System.arraycopy}. */
  ARRAY_COPY,
  /** {@code java.util.Arrays.fill} of an array of a primitive type. */
  ARRAY_FILL,
  /** {@code java.util.Arrays.copyOf} or {@code copyOfRange} of floating-point numbers. */
  ARRAY_COPY_OF,
  /** Any other method of the JDK. */
  OTHER,
  /** A method that does not belong to the JDK. */
  USER;

  private static final Set<String> MATH = Set.of("java.lang.Math", "java.lang.StrictMath");
  private static final Set<String> COPIES = Set.of("copyOf", "copyOfRange");
  private static final Set<String> NUMBERS =
      Set.of("compare", "min", "max", "signum", "bitCount", "isNaN", "isInfinite", "isFinite");
  private static final Map<String, Set<String>> PURE_METHODS =
      Map.of(
          "java.lang.Integer", NUMBERS,
          "java.lang.Long", NUMBERS,
          "java.lang.Double", NUMBERS,
          "java.lang.Float", NUMBERS,
          "java.lang.Boolean", Set.of("compare", "logicalAnd", "logicalOr", "logicalXor"),
          "java.lang.Character", Set.of("compare"));

  /** Whether the source or a rule of the user can say how calls are differentiated. */
  public boolean mayHaveDerivation() {
    return this == USER || this == OTHER || this == PURE;
  }

  /** Returns the kind of the method. */
  public static LibraryMethod of(ExecutableElement method) {
    String owner = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    String name = method.getSimpleName().toString();
    if (MATH.contains(owner)) {
      return name.equals("random") ? OTHER : ELEMENTARY;
    }
    if (PURE_METHODS.getOrDefault(owner, Set.of()).contains(name) && isStatic(method)) {
      return PURE;
    }
    if (owner.equals("java.lang.System") && name.equals("arraycopy")) {
      return ARRAY_COPY;
    }
    if (owner.equals("java.util.Arrays") && name.equals("fill") && fillsPrimitives(method)) {
      return ARRAY_FILL;
    }
    if (owner.equals("java.util.Arrays") && COPIES.contains(name) && isFloating(method)) {
      return ARRAY_COPY_OF;
    }
    return isOfJdk(method) ? OTHER : USER;
  }

  /** Whether an element belongs to a package of the JDK. */
  public static boolean isOfJdk(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() instanceof TypeElement) {
      outermost = outermost.getEnclosingElement();
    }
    return outermost instanceof TypeElement type
        && type.getQualifiedName().toString().startsWith("java.");
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isFloating(ExecutableElement method) {
    TypeMirror array = method.getParameters().get(0).asType();
    return array.toString().equals("double[]") || array.toString().equals("float[]");
  }

  private static boolean fillsPrimitives(ExecutableElement method) {
    TypeMirror array = method.getParameters().get(0).asType();
    return ((ArrayType) array).getComponentType().getKind().isPrimitive();
  }
}
