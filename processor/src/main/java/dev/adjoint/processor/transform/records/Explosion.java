package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the records of a method apart. Each record keeps its reference, which throws where it is
 * null and can be compared; what is differentiated is its leaves, which are values and arrays of
 * their own beside it. An array of records has an array for each leaf beside it.
 */
public final class Explosion {
  private final PrimalMethod method;
  private final ExplodedProgram program;
  private final List<LeafParameter> leafParameters = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private Explosion(PrimalMethod method) {
    this.method = method;
    this.program = new ExplodedProgram(method);
  }

  /** Takes the records of a method apart; a method without records stays as it is. */
  public static Exploded explode(PrimalMethod method) {
    return isFlat(method)
        ? new Exploded(method, Boundary.none(method), Map.of(), List.of())
        : new Explosion(method).explode();
  }

  private static boolean isFlat(PrimalMethod method) {
    boolean[] flat = {
      method.parameters().stream().noneMatch(p -> Leaf.splits(p.value().type()))
          && method.resultTypes().stream().noneMatch(Leaf::splits)
    };
    Anatomy.forEach(
        method.body(),
        statement ->
            flat[0] &= Anatomy.binds(statement).stream().map(Value::type).noneMatch(Leaf::splits));
    return flat[0];
  }

  private Exploded explode() {
    List<Parameter> parameters = parameters();
    Block body = body();
    Set<Operand> read = new HashSet<>();
    Anatomy.forEachRead(body, read::add);
    Set<Parameter> outputs = outputs(parameters, body);
    leafParameters.removeIf(
        leaf ->
            !leaf.parameter().differentiated()
                && !read.contains(leaf.parameter().value())
                && !(outputs.contains(leaf.of())
                    && leaf.parameter().value().type().isDifferentiable()));
    Set<Parameter> used = new HashSet<>(method.parameters());
    leafParameters.forEach(leaf -> used.add(leaf.parameter()));
    parameters.removeIf(parameter -> !used.contains(parameter) && !isReference(parameter));
    PrimalMethod flat =
        new PrimalMethod(
            method.source(), parameters, results, body, method.supply(), method.optimisations());
    return new Exploded(
        flat,
        new Boundary(method, leafParameters, true),
        program.leaves().known(),
        program.refusals());
  }

  /**
   * The records in which a {@code void} method writes an array: all their numbers are in P, whether
   * they are read or not (see {@link Boundary#completed}).
   */
  private Set<Parameter> outputs(List<Parameter> parameters, Block body) {
    PrimalMethod all =
        new PrimalMethod(
            method.source(), parameters, results, body, method.supply(), method.optimisations());
    PrimalMethod marked = WrittenArrays.mark(all, ArrayObjects.of(all));
    Set<Value> inP = new HashSet<>();
    marked.differentiated().forEach(parameter -> inP.add(parameter.value()));
    Set<Parameter> outputs = new HashSet<>();
    for (LeafParameter leaf : leafParameters) {
      if (leaf.of().fields().isEmpty() && inP.contains(leaf.parameter().value())) {
        outputs.add(leaf.of());
      }
    }
    return outputs;
  }

  private static boolean isReference(Parameter parameter) {
    return Leaf.splits(parameter.value().type());
  }

  private List<Parameter> parameters() {
    Set<String> names = new LinkedHashSet<>();
    method.parameters().forEach(parameter -> names.add(parameter.name()));
    List<Parameter> all = new ArrayList<>();
    for (Parameter parameter : method.parameters()) {
      if (!isReference(parameter)) {
        all.add(parameter);
        continue;
      }
      all.add(parameter.marked(false, false));
      List<Value> values = new ArrayList<>();
      for (Leaf leaf : Leaf.of(parameter.value().type())) {
        Parameter flat = leafParameter(parameter, leaf, names);
        all.add(flat);
        values.add(flat.value());
        leafParameters.add(new LeafParameter(parameter, leaf, flat));
      }
      program.leaves().put(parameter.value(), values);
    }
    return all;
  }

  private Parameter leafParameter(Parameter parameter, Leaf leaf, Set<String> names) {
    boolean field = isField(parameter, leaf);
    String proposal = field ? leaf.name() : Leaf.joined(parameter.name(), leaf.name());
    String name = proposal;
    for (int i = 1; !names.add(name); i++) {
      name = proposal + i;
    }
    Value value = method.supply().named(leaf.type(), name);
    boolean inP = (parameter.differentiated() || field) && leaf.type().isDifferentiable();
    boolean unshared = RecordArrays.isNumberOfEach(parameter.value().type(), leaf);
    return new Parameter(value, name, leaf.type().javaName(), inP, false, List.of(), unshared);
  }

  /** Whether a leaf is, or is in, a field that {@code wrt} names. */
  private static boolean isField(Parameter parameter, Leaf leaf) {
    IrType type = parameter.value().type();
    return type instanceof RecordType record
        && parameter.fields().contains(record.components().get(leaf.path().get(0)).name());
  }

  private Block body() {
    Block body = new ExplodedBlock(program).block(method.body(), method.resultTypes());
    List<Operand> yielded = new ArrayList<>(body.yielded());
    boolean ends = body.end() instanceof Terminator.Yield;
    results.addAll(method.results());
    for (Result result : method.results()) {
      for (Leaf leaf : Leaf.of(result.type())) {
        if (leaf.type().isDifferentiable()) {
          String name =
              result.name().isEmpty() ? leaf.name() : Leaf.joined(result.name(), leaf.name());
          results.add(new Result(name, leaf.type()));
        } else if (ends) {
          yielded.remove(results.size());
        }
      }
    }
    return ends ? new Block(body.statements(), Block.yielding(yielded).end()) : body;
  }
}
