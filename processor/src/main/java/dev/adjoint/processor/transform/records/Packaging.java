package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.DerivedRecord;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a companion of a flat method the signature of the contract: records for their leaves. What
 * the flat method takes as parameters is read from the records where it is needed first; what it
 * returns is put into records.
 */
final class Packaging {
  private final Boundary boundary;
  private final DerivativeTypes types;
  private final DerivativeTypes directions;
  private final List<Input> inputs;
  private final ContractNames names;
  private final DerivedMethod flat;
  private final List<DerivedParameter> parameters = new ArrayList<>();
  private final Map<Value, Reading> readings = new LinkedHashMap<>();
  private final Map<Value, Value> arrayBuffers = new LinkedHashMap<>();
  private final Map<Input, Value> buffers = new LinkedHashMap<>();
  private final Map<Input, List<Value>> leafBuffers = new LinkedHashMap<>();
  private final Set<DerivedRecord> mentioned = new LinkedHashSet<>();
  private final List<ResultComponent> components = new ArrayList<>();
  private final Map<Input, Value> fields = new LinkedHashMap<>();

  Packaging(Boundary boundary, DerivativeTypes types, DerivedMethod flat) {
    this(boundary, types, types, flat);
  }

  /** Packages a companion whose directions are records of other types than its results. */
  Packaging(
      Boundary boundary, DerivativeTypes types, DerivativeTypes directions, DerivedMethod flat) {
    this.boundary = boundary;
    this.types = types;
    this.directions = directions;
    this.flat = flat;
    this.inputs = Inputs.of(boundary);
    this.names = new ContractNames(Inputs.method(boundary, inputs));
  }

  /** The packaged method; its readings are placed by {@link #placed} when the body is complete. */
  DerivedMethod packaged() {
    new PrimalReadings(boundary).addTo(readings);
    flat.parameters().forEach(this::parameter);
    Block body = body();
    return new DerivedMethod(
        flat.kind(),
        boundary.contract(),
        flat.name(),
        inOrder(),
        flat.resultRecord(),
        components,
        body,
        flat.supply(),
        flat.notes(),
        List.copyOf(mentioned),
        flat.reversal());
  }

  /** First what the primal takes, then the seed, then a derivative for each input in order. */
  private List<DerivedParameter> inOrder() {
    List<String> order = inputs.stream().map(input -> input.parameter().name()).toList();
    List<DerivedParameter> sorted = new ArrayList<>(parameters);
    sorted.sort(
        Comparator.comparing(DerivedParameter::role)
            .thenComparingInt(
                p -> p.role() == DerivedParameter.Role.PRIMAL ? 0 : order.indexOf(p.of())));
    return sorted;
  }

  /** The method with what reads the leaves in its body, and the checks on them in front. */
  DerivedMethod placed(DerivedMethod method) {
    BlockBuilder out = new BlockBuilder(flat.supply());
    if (boundary.open()) {
      LeafChecks checks = new LeafChecks(boundary, names, flat.kind(), out);
      fields.forEach(checks::field);
      buffers.forEach((input, whole) -> checks.record(input, whole, leafBuffers.get(input)));
    }
    out.addAll(method.body().statements());
    Block whole = out.end(method.body().end());
    return method.withBody(Placement.place(whole, readings, flat.supply()));
  }

  private IrType derivativeOf(IrType type) {
    mentioned.addAll(types.mentioned(type));
    return types.of(type);
  }

  private IrType directionOf(IrType type) {
    mentioned.addAll(directions.mentioned(type));
    return directions.of(type);
  }

  private Input input(String flatName) {
    return inputs.stream().filter(input -> input.covers(flatName)).findFirst().orElseThrow();
  }

  private void parameter(DerivedParameter parameter) {
    switch (parameter.role()) {
      case PRIMAL -> {
        if (!readings.containsKey(parameter.value())) {
          parameters.add(parameter);
        }
      }
      case SEED -> seed(parameter);
      case TANGENT -> {
        Input input = input(parameter.of());
        String name = names.tangent(input.parameter());
        if (input.isRecord()) {
          leaf(input, name, DerivedParameter.Role.TANGENT, parameter);
        } else {
          plain(input, name, parameter);
        }
      }
      case BUFFER -> {
        Input input = input(parameter.of());
        String name = names.buffer(input.parameter());
        if (input.isRecord()) {
          leaf(input, name, DerivedParameter.Role.BUFFER, parameter);
        } else {
          plain(input, name, parameter);
          arrayBuffers.put(original(parameter.of()), parameter.value());
        }
      }
    }
  }

  private Value original(String flatName) {
    return flat.primal().parameters().stream()
        .filter(parameter -> parameter.name().equals(flatName))
        .map(Parameter::value)
        .findFirst()
        .orElseThrow();
  }

  private void plain(Input input, String name, DerivedParameter parameter) {
    if (!input.leaves().isEmpty()) {
      fields.put(input, parameter.value());
    }
    parameters.add(
        new DerivedParameter(
            parameter.value(),
            name,
            parameter.javaType(),
            parameter.role(),
            input.parameter().name()));
  }

  /** A leaf of a tangent or of a buffer: the first makes the parameter that has them all. */
  private void leaf(
      Input input, String name, DerivedParameter.Role role, DerivedParameter parameter) {
    requireParameter(input, name, role);
    List<LeafParameter> leaves = input.differentiated();
    for (int k = 0; k < leaves.size(); k++) {
      if (leaves.get(k).parameter().name().equals(parameter.of())) {
        leafBuffers.get(input).set(k, parameter.value());
      }
    }
  }

  /** The parameter for the tangent or the adjoint of a record, made when it is asked for first. */
  private Value requireParameter(Input input, String name, DerivedParameter.Role role) {
    return buffers.computeIfAbsent(
        input,
        key -> {
          boolean direction = role == DerivedParameter.Role.TANGENT;
          IrType derivative = direction ? directionOf(input.type()) : derivativeOf(input.type());
          boolean cell = role == DerivedParameter.Role.BUFFER && input.type().rank() == 0;
          IrType type = cell ? new ArrayType(derivative) : derivative;
          Value value = flat.supply().named(type, name);
          parameters.add(
              new DerivedParameter(value, name, type.javaName(), role, input.parameter().name()));
          List<Value> none = new ArrayList<>();
          input.differentiated().forEach(leaf -> none.add(null));
          leafBuffers.put(input, none);
          return value;
        });
  }

  private void seed(DerivedParameter parameter) {
    Result whole = boundary.contract().results().get(0);
    String name = names.seed(whole);
    if (!Leaf.splits(whole.type())) {
      parameters.add(
          new DerivedParameter(
              parameter.value(), name, parameter.javaType(), parameter.role(), ""));
      return;
    }
    IrType type = derivativeOf(whole.type());
    boolean first = parameters.stream().noneMatch(p -> p.role() == DerivedParameter.Role.SEED);
    if (first) {
      Value seed = flat.supply().named(type, name);
      parameters.add(
          new DerivedParameter(seed, name, type.javaName(), DerivedParameter.Role.SEED, ""));
      List<Value> leaves =
          flat.parameters().stream()
              .filter(p -> p.role() == DerivedParameter.Role.SEED)
              .map(DerivedParameter::value)
              .toList();
      PrimalReadings.add(seed, Leaf.of(type), leaves, false, readings);
    }
  }

  private Block body() {
    for (Input input : inputs) {
      if (input.isRecord() && !input.differentiated().isEmpty()) {
        derivativeReadings(input);
      }
    }
    BlockBuilder out = new BlockBuilder(flat.supply());
    if (flat.kind() != DerivedMethod.Kind.VJP_SHARED) {
      SharedRecords.check(boundary, readings, out);
    }
    out.addAll(flat.body().statements());
    boolean ends = flat.body().end() instanceof Terminator.Yield;
    List<Operand> yielded =
        ends
            ? flat.body().yielded()
            : flat.components().stream()
                .<Operand>map(component -> Constant.defaultOf(component.type()))
                .toList();
    List<Operand> results = new ArrayList<>();
    BlockBuilder end = out.nested();
    values(yielded, results);
    if (flat.kind() == DerivedMethod.Kind.TANGENT) {
      tangents(yielded, results, end);
    } else if (flat.kind() == DerivedMethod.Kind.HVP) {
      products(yielded, results, end);
    } else if (flat.kind() == DerivedMethod.Kind.HESSIAN) {
      components.addAll(flat.components().subList(1, flat.components().size()));
      results.addAll(yielded.subList(1, yielded.size()));
    } else {
      adjoints(yielded, results, end);
    }
    if (!ends) {
      return out.end(flat.body().end());
    }
    out.addAll(end.statements());
    return out.yield(results);
  }

  private void derivativeReadings(Input input) {
    boolean vjp = isVjp();
    boolean directional =
        flat.kind() == DerivedMethod.Kind.TANGENT || flat.kind() == DerivedMethod.Kind.HVP;
    if (!directional && !vjp) {
      return;
    }
    DerivedParameter.Role role = vjp ? DerivedParameter.Role.BUFFER : DerivedParameter.Role.TANGENT;
    String name = vjp ? names.buffer(input.parameter()) : names.tangent(input.parameter());
    Value value = requireParameter(input, name, role);
    List<Value> leaves = leafBuffers.get(input);
    if (!vjp) {
      PrimalReadings.add(value, Leaf.of(value.type()), leaves, false, readings);
      return;
    }
    List<Value> originals =
        input.differentiated().stream().map(leaf -> leaf.parameter().value()).toList();
    Reading reading =
        new BufferReading(
            value,
            input.type().rank() > 0,
            leaves,
            originals,
            new LinkedHashMap<>(arrayBuffers),
            sameBuffers(input, value));
    for (int k = 0; k < leaves.size(); k++) {
      if (leaves.get(k) != null) {
        readings.put(leaves.get(k), reading);
        arrayBuffers.put(originals.get(k), leaves.get(k));
      }
    }
  }

  /** The buffers of arrays of records before this one whose records are of the same type. */
  private Map<Value, List<Value>> sameBuffers(Input input, Value buffer) {
    Map<Value, List<Value>> same = new LinkedHashMap<>();
    for (Input other : inputs) {
      if (other.equals(input)) {
        break;
      }
      Value earlier = buffers.get(other);
      if (earlier != null && input.type().rank() > 0 && other.type().equals(input.type())) {
        same.put(earlier, leafBuffers.get(other));
      }
    }
    return same;
  }

  private boolean isVjp() {
    return flat.kind() == DerivedMethod.Kind.VJP || flat.kind() == DerivedMethod.Kind.VJP_SHARED;
  }

  private void values(List<Operand> yielded, List<Operand> results) {
    for (int k = 0; k < boundary.contract().results().size(); k++) {
      Result result = boundary.contract().results().get(k);
      components.add(new ResultComponent(names.value(result), result.type(), ""));
      results.add(yielded.get(k));
    }
  }

  private void tangents(List<Operand> yielded, List<Operand> results, BlockBuilder end) {
    List<Operand> dots = yielded.subList(flat.primal().results().size(), yielded.size());
    for (Result result : boundary.contract().results()) {
      if (!RecordType.hasNumbers(result.type())) {
        continue;
      }
      IrType type = derivativeOf(result.type());
      components.add(new ResultComponent(names.tangent(result), type, ""));
      results.add(
          Leaf.splits(type) ? Unpacking.pack(type, dots, names.tangent(result), end) : dots.get(0));
    }
    for (Map.Entry<Input, Value> dot : buffers.entrySet()) {
      if (dot.getKey().parameter().written()) {
        replace(dot.getValue(), leafBuffers.get(dot.getKey()), end);
      }
    }
  }

  /** Replaces the elements of the arrays of records in a tangent by the tangents at the end. */
  private static void replace(Operand tangent, List<? extends Operand> leaves, BlockBuilder end) {
    if (tangent.type() instanceof ArrayType) {
      Value length = end.let(new Operation.Length(tangent), Origin.FRAME);
      Unpacking.fill(tangent, leaves, length, end);
      return;
    }
    RecordType type = (RecordType) tangent.type();
    for (int k = 0; k < type.components().size(); k++) {
      if (holdsArray(type.components().get(k).type())) {
        Value inner = end.let(new Operation.Component(tangent, k), Origin.FRAME);
        replace(inner, Leaf.positions(type, k).stream().map(leaves::get).toList(), end);
      }
    }
  }

  private static boolean holdsArray(IrType type) {
    return Leaf.splits(type)
        && (type instanceof ArrayType
            || ((RecordType) type).components().stream().anyMatch(c -> holdsArray(c.type())));
  }

  /** Puts the sums into the buffer of an array of records, if there is one. */
  private static void refill(Value array, List<? extends Operand> leaves, BlockBuilder end) {
    BlockBuilder present = end.nested();
    Value length = present.let(new Operation.Length(array), Origin.FRAME);
    Unpacking.fill(array, leaves, length, present);
    end.add(
        new If(
            Unpacking.isNull(array, end),
            Block.yielding(List.of()),
            present.yield(List.of()),
            List.of(),
            Origin.FRAME));
  }

  private void adjoints(List<Operand> yielded, List<Operand> results, BlockBuilder end) {
    if (isVjp()) {
      accumulate(yielded, end);
      return;
    }
    for (Input input : inputs) {
      if (!input.isInP()) {
        continue;
      }
      if (flat.kind() == DerivedMethod.Kind.JACOBIAN) {
        matrix(input, yielded, results, end);
        continue;
      }
      IrType type = derivativeOf(input.type());
      components.add(
          new ResultComponent(names.component(input.parameter()), type, input.parameter().name()));
      List<Operand> bars = bars(input, yielded);
      String name = names.buffer(input.parameter());
      results.add(input.isRecord() ? Unpacking.pack(type, bars, name, end) : bars.get(0));
    }
  }

  /** The gradient, then the Hessian times the direction. */
  private void products(List<Operand> yielded, List<Operand> results, BlockBuilder end) {
    int count = flat.primal().differentiated().size();
    List<Operand> gradient = yielded.subList(0, 1 + count);
    List<Operand> product = new ArrayList<>(yielded.subList(0, 1));
    product.addAll(yielded.subList(1 + count, yielded.size()));
    for (boolean first : new boolean[] {true, false}) {
      for (Input input : inputs) {
        if (!input.isInP()) {
          continue;
        }
        Parameter parameter = input.parameter();
        String name = first ? names.component(parameter) : names.hvp(parameter);
        IrType type = derivativeOf(input.type());
        List<Operand> bars = bars(input, first ? gradient : product);
        components.add(new ResultComponent(name, type, parameter.name()));
        results.add(input.isRecord() ? Unpacking.pack(type, bars, name, end) : bars.get(0));
      }
    }
  }

  /** The matrices of the leaves side by side: the columns of one input. */
  private void matrix(Input input, List<Operand> yielded, List<Operand> results, BlockBuilder end) {
    Operand all = null;
    for (Operand matrix : bars(input, yielded)) {
      all = all == null ? matrix : end.let(RuntimeCalls.beside(all, matrix), "", Origin.FRAME);
    }
    results.add(all);
    components.add(
        new ResultComponent(
            names.component(input.parameter()), all.type(), input.parameter().name()));
  }

  /** The adjoints of an input that the flat method returns, or the buffers that have them. */
  private List<Operand> bars(Input input, List<Operand> yielded) {
    List<Operand> bars = new ArrayList<>();
    List<String> wanted =
        input.leaves().isEmpty()
            ? List.of(input.parameter().name())
            : input.differentiated().stream().map(leaf -> leaf.parameter().name()).toList();
    for (int k = 0; k < wanted.size(); k++) {
      boolean kept = isVjp() && leafBuffers.containsKey(input);
      Value buffer = kept ? leafBuffers.get(input).get(k) : null;
      Operand bar = buffer;
      for (int c = 0; c < flat.components().size() && bar == null; c++) {
        if (flat.components().get(c).of().equals(wanted.get(k))) {
          bar = yielded.get(c);
        }
      }
      bars.add(bar);
    }
    return bars;
  }

  /**
   * Puts the sums into the buffers: first those of arrays, which are sums since the buffer was
   * read, then single ones, which add to what the element holds now; it may be one of an array's.
   */
  private void accumulate(List<Operand> yielded, BlockBuilder end) {
    for (boolean arrays : new boolean[] {true, false}) {
      for (Input input : inputs) {
        if (input.isInP() && input.isRecord() && input.type().rank() > 0 == arrays) {
          accumulate(input, yielded, end);
        }
      }
    }
  }

  private void accumulate(Input input, List<Operand> yielded, BlockBuilder end) {
    Value buffer = buffers.get(input);
    List<Operand> bars = bars(input, yielded);
    if (input.type().rank() > 0) {
      refill(buffer, bars, end);
      return;
    }
    Value old = end.let(new Operation.Load(buffer, Constant.of(0)), Origin.FRAME);
    Operand sum = Sums.sum(old, bars, end);
    end.add(new Store(buffer, Constant.of(0), sum, Origin.FRAME));
  }
}
