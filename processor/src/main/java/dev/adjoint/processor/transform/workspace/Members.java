package dev.adjoint.processor.transform.workspace;

import dev.adjoint.processor.analysis.memory.ArrayObservers;
import dev.adjoint.processor.analysis.memory.EscapingArrays;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.transform.ContractNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of one companion, which call one another, and what each keeps of its arguments. */
final class Members {
  private final List<DerivedMethod> methods;
  private final String owner;
  private final String prefix;
  private final Map<DerivedMethod, Set<Integer>> kept = new IdentityHashMap<>();
  private final Map<DerivedMethod, EscapingArrays> escapes = new IdentityHashMap<>();

  private final Set<DerivedMethod> looked = Collections.newSetFromMap(new IdentityHashMap<>());

  Members(List<DerivedMethod> methods) {
    this.methods = methods;
    SourceMethod source = methods.get(0).primal().source();
    String start = source.packageName().isEmpty() ? "" : source.packageName() + ".";
    this.owner = start + ContractNames.adjointCompanion(source);
    this.prefix = start + source.companionPrefix();
    methods.forEach(method -> kept.put(method, new HashSet<>()));
  }

  /** The qualified name of the companion. */
  String owner() {
    return owner;
  }

  /** The method of the companion that a call is of; {@code null} if it is of another method. */
  DerivedMethod called(Operation.Invoke call) {
    Callee callee = call.callee();
    return callee.kind() == Callee.Kind.STATIC && callee.owner().equals(owner)
        ? only(callee.name(), call.arguments(), true)
        : null;
  }

  /** The method of the companion that does all that the called method does, and more. */
  private DerivedMethod standsFor(Operation.Invoke call) {
    return call.callee().derivation() instanceof Derivation.Companions companions
            && companions.companionPrefix().equals(prefix)
        ? only(companions.baseName() + "Vjp", call.arguments(), false)
        : null;
  }

  private DerivedMethod only(String name, List<Operand> arguments, boolean all) {
    List<DerivedMethod> found =
        methods.stream()
            .filter(method -> method.name().equals(name) && takes(method, arguments, all))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private static boolean takes(DerivedMethod method, List<Operand> arguments, boolean all) {
    List<DerivedParameter> parameters = method.parameters();
    if (parameters.size() < arguments.size() || all && parameters.size() > arguments.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!parameters.get(i).value().type().equals(arguments.get(i).type())) {
        return false;
      }
    }
    return true;
  }

  /** What escapes from a method, once {@link #settle} has looked at all that it calls. */
  EscapingArrays escapes(DerivedMethod method) {
    return escapes.get(method);
  }

  /** Finds what escapes from some methods that call one another, from less to more. */
  void settle(Set<DerivedMethod> some) {
    looked.addAll(some);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (DerivedMethod method : some) {
        EscapingArrays now = EscapingArrays.of(asPrimal(method), this::keeps);
        escapes.put(method, now);
        for (int i = 0; i < method.parameters().size(); i++) {
          if (now.escapes(method.parameters().get(i).value())) {
            grown |= kept.get(method).add(i);
          }
        }
      }
    }
  }

  private boolean keeps(Operation.Invoke call, int argument) {
    if (RuntimeCalls.isRuntime(call) || ArrayObservers.contains(call.callee())) {
      return false;
    }
    DerivedMethod own = called(call) != null ? called(call) : standsFor(call);
    if (own != null && looked.contains(own)) {
      return kept.get(own).contains(argument);
    }
    return !(call.callee().pure() && call.callee().result() instanceof Scalar);
  }

  private static PrimalMethod asPrimal(DerivedMethod method) {
    List<Parameter> parameters = new ArrayList<>();
    for (DerivedParameter each : method.parameters()) {
      parameters.add(new Parameter(each.value(), each.name(), each.javaType(), false, false));
    }
    List<Result> results =
        method.components().stream().map(c -> new Result(c.name(), c.type())).toList();
    return new PrimalMethod(
        method.primal().source(), parameters, results, method.body(), method.supply());
  }
}
