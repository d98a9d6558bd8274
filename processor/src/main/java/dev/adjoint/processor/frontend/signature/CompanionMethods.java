package dev.adjoint.processor.frontend.signature;

import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The companion methods and records that the contract demands for a signature. */
final class CompanionMethods {
  /** The most argument slots that the JVM allows a static method. */
  static final int MOST_SLOTS = 255;

  private static final IrType WORKSPACE = new OpaqueType("dev.adjoint.Workspace");

  private CompanionMethods() {}

  /**
   * A companion method.
   *
   * @param companion the simple name of its class
   * @param mode the mode of its class
   * @param name its name
   * @param parameters the types of its parameters
   */
  record Shape(String companion, RequestedMode mode, String name, List<IrType> parameters) {
    /** How many argument slots it takes. */
    int slots() {
      return parameters.stream().mapToInt(Shape::slots).sum();
    }

    private static int slots(IrType type) {
      return type == Scalar.LONG || type == Scalar.DOUBLE ? 2 : 1;
    }

    /** The same method with one more parameter, before the others. */
    Shape with(IrType first) {
      return new Shape(companion, mode, name, joined(List.of(first), parameters));
    }

    /** What two methods of one class must differ in. */
    String erasedSignature() {
      return name
          + parameters.stream()
              .map(t -> t.javaName().replaceAll("<.*>", ""))
              .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** The methods for one signature, also those that depend on which arrays the body writes. */
  static List<Shape> of(Signature signature, RequestedMode mode, boolean workspace) {
    List<Shape> shapes = of(signature, mode);
    if (!workspace || mode != RequestedMode.ADJOINT) {
      return shapes;
    }
    List<Shape> all = new ArrayList<>(shapes);
    shapes.stream()
        .filter(shape -> shape.name().equals(signature.source().baseName() + "Vjp"))
        .map(shape -> shape.with(WORKSPACE))
        .forEach(all::add);
    return all;
  }

  private static List<Shape> of(Signature signature, RequestedMode mode) {
    List<Shape> shapes = new ArrayList<>(of(signature, mode, Signature.Parameter::differentiated));
    if (signature.result() == null) {
      for (Shape each : of(signature, mode, p -> p.differentiated() || isFloatingArray(p))) {
        if (!shapes.contains(each)) {
          shapes.add(each);
        }
      }
    }
    return shapes;
  }

  private static boolean isFloatingArray(Signature.Parameter parameter) {
    return parameter.type().rank() > 0 && parameter.type().isDifferentiable();
  }

  private static List<Shape> of(
      Signature signature, RequestedMode mode, Predicate<Signature.Parameter> inP) {
    SourceMethod source = signature.source();
    String companion = mode.companionOf(source.companionPrefix());
    List<IrType> plain = new ArrayList<>();
    signature.parameters().forEach(p -> plain.add(p.type()));
    List<IrType> derived =
        signature.parameters().stream().filter(inP).map(Signature.Parameter::type).toList();
    if (mode == RequestedMode.TANGENT) {
      return List.of(new Shape(companion, mode, source.baseName(), joined(plain, derived)));
    }
    List<Shape> shapes = new ArrayList<>();
    if (mode == RequestedMode.HESSIAN) {
      shapes.add(new Shape(companion, mode, source.baseName(), List.copyOf(plain)));
      shapes.add(new Shape(companion, mode, source.baseName() + "Hvp", joined(plain, derived)));
      return shapes;
    }
    if (signature.result() instanceof Scalar || mode == RequestedMode.JACOBIAN) {
      shapes.add(new Shape(companion, mode, source.baseName(), List.copyOf(plain)));
    }
    if (signature.result() != null) {
      plain.add(signature.result());
    }
    if (signature.result() instanceof ArrayType && mode != RequestedMode.JACOBIAN) {
      shapes.add(new Shape(companion, mode, source.baseName(), List.copyOf(plain)));
    }
    List<IrType> buffers = derived.stream().map(CompanionMethods::buffer).toList();
    shapes.add(new Shape(companion, mode, source.baseName() + "Vjp", joined(plain, buffers)));
    return shapes;
  }

  private static IrType buffer(IrType type) {
    return type instanceof Scalar ? new ArrayType(type) : type;
  }

  private static List<IrType> joined(List<IrType> first, List<IrType> second) {
    List<IrType> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The name that a method's records begin with, which two base names may share. */
  static String recordPrefix(SourceMethod source) {
    String base = source.baseName();
    return base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1);
  }
}
