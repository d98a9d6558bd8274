package dev.adjoint.processor.transform.sharing;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The checks on the buffers and tangents that a caller passes: each has the shape of its array, and
 * what is written to is no argument.
 */
public final class BufferChecks {
  /** With so many arguments a buffer is compared in one call. */
  private static final int MOST = 3;

  private final DerivedMethod method;
  private final List<DerivedParameter> arguments;
  private final Set<String> written;
  private final BlockBuilder out;

  private BufferChecks(DerivedMethod method) {
    this.method = method;
    this.arguments =
        method.parameters().stream()
            .filter(p -> p.role() == DerivedParameter.Role.PRIMAL)
            .filter(p -> p.value().type() instanceof ArrayType)
            .toList();
    this.written =
        method.primal().parameters().stream()
            .filter(Parameter::written)
            .map(Parameter::name)
            .collect(Collectors.toSet());
    this.out = new BlockBuilder(method.supply());
  }

  /** The method with checks in front, if users call it and pass buffers or tangents. */
  public static DerivedMethod inFrontOf(DerivedMethod method) {
    return switch (method.kind()) {
      case VJP, TANGENT, HVP -> new BufferChecks(method).checked();
      default -> method;
    };
  }

  private DerivedMethod checked() {
    for (DerivedParameter parameter : method.parameters()) {
      if (parameter.role() == DerivedParameter.Role.BUFFER) {
        buffer(parameter);
      } else if (parameter.role() == DerivedParameter.Role.TANGENT) {
        tangent(parameter);
      }
    }
    Block body = method.body();
    out.addAll(body.statements());
    return method.withBody(out.end(body.end()));
  }

  private void buffer(DerivedParameter buffer) {
    DerivedParameter own = own(buffer);
    if (own != null) {
      add(RuntimeCalls.requireBuffer(buffer.name(), buffer.value(), own.name(), own.value()));
    } else if (isOfOne(buffer)) {
      add(RuntimeCalls.requireCell(buffer.name(), buffer.value()));
    }
    requireApart(buffer, arguments.stream().filter(each -> each != own).toList());
  }

  private void tangent(DerivedParameter tangent) {
    DerivedParameter own = own(tangent);
    if (own == null) {
      return;
    }
    // A direction is only read, unless the method writes the array, or other places change.
    boolean changes = method.kind() == DerivedMethod.Kind.TANGENT && written.contains(own.name());
    String name = tangent.name();
    Value given = tangent.value();
    add(
        changes
            ? RuntimeCalls.requireBuffer(name, given, own.name(), own.value())
            : RuntimeCalls.requireShape(name, given, own.name(), own.value()));
    if (method.kind() == DerivedMethod.Kind.TANGENT) {
      requireApart(
          tangent,
          arguments.stream()
              .filter(each -> each != own && (changes || written.contains(each.name())))
              .toList());
    }
  }

  /** The array whose adjoint or tangent it is; null if that is no parameter. */
  private DerivedParameter own(DerivedParameter given) {
    return isOfField(given)
        ? null
        : arguments.stream().filter(p -> p.name().equals(given.of())).findFirst().orElse(null);
  }

  /** Whether it is that of a field of the receiver, of which the signature does not show more. */
  private boolean isOfField(DerivedParameter given) {
    return method.primal().parameters().stream().anyMatch(p -> p.fields().contains(given.of()));
  }

  /** Whether it is the buffer of a number or a record that is an argument. */
  private boolean isOfOne(DerivedParameter buffer) {
    return !isOfField(buffer)
        && method.parameters().stream()
            .filter(p -> p.role() == DerivedParameter.Role.PRIMAL)
            .anyMatch(p -> p.name().equals(buffer.of()) && p.value().type().rank() == 0);
  }

  private void requireApart(DerivedParameter given, List<DerivedParameter> others) {
    IrType type = given.value().type();
    List<Value> same =
        others.stream().map(DerivedParameter::value).filter(v -> v.type().equals(type)).toList();
    for (int from = 0; from < same.size(); from += MOST) {
      List<Value> some = same.subList(from, Math.min(from + MOST, same.size()));
      add(RuntimeCalls.requireApart(given.name(), given.value(), some));
    }
  }

  private void add(Operation.Invoke call) {
    out.add(new Perform(call, Origin.FRAME));
  }
}
