package dev.adjoint.processor.transform.hessian;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.adjoint.Buffers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds {@code CHessian.f(args)}: one Hessian-vector product for each number in P. The first works
 * on the caller's arrays, all others on copies of what they held before.
 */
final class HessianFrame {
  private static final IrType VECTOR = new ArrayType(Scalar.DOUBLE);
  private static final IrType MATRIX = new ArrayType(VECTOR);

  private final DerivedMethod product;
  private final PrimalMethod primal;
  private final ContractNames names;
  private final ValueSupply supply;
  private final BlockBuilder out;
  private final Map<Parameter, Operand> starts = new LinkedHashMap<>();
  private final Map<Parameter, Value> directions = new LinkedHashMap<>();
  private final Map<Parameter, Value> saved = new LinkedHashMap<>();
  private Operand total = Constant.of(0);

  HessianFrame(DerivedMethod product) {
    this.product = product;
    this.primal = product.primal();
    this.names = new ContractNames(primal);
    this.supply = primal.supply();
    this.out = new BlockBuilder(supply);
  }

  DerivedMethod hessian() {
    count();
    save();
    Value gradient = make(VECTOR, List.of(total), "gradient");
    Value hessian = make(MATRIX, List.of(total, total), "hessian");
    Operand value = columns(gradient, hessian);
    List<ResultComponent> components =
        List.of(
            new ResultComponent("value", product.components().get(0).type(), ""),
            new ResultComponent("gradient", VECTOR, ""),
            new ResultComponent("hessian", MATRIX, ""));
    List<DerivedParameter> parameters =
        product.parameters().stream()
            .filter(p -> p.role() == DerivedParameter.Role.PRIMAL)
            .toList();
    return new DerivedMethod(
        DerivedMethod.Kind.HESSIAN,
        primal,
        names.method(),
        parameters,
        names.hessianRecord(),
        components,
        out.yield(List.of(value, gradient, hessian)),
        supply,
        List.of());
  }

  private Value make(IrType type, List<Operand> lengths, String name) {
    return out.let(new Operation.NewArray((ArrayType) type, lengths), name, Origin.FRAME);
  }

  /** Where the numbers of each parameter begin, and a direction for each array. */
  private void count() {
    Buffers zeros = new Buffers(primal, names::tangent, out);
    for (Parameter parameter : primal.differentiated()) {
      starts.put(parameter, total);
      Operand size = Constant.of(1);
      if (parameter.value().type().rank() > 0) {
        Value direction = zeros.make(parameter);
        directions.put(parameter, direction);
        size =
            parameter.value().type().rank() == 1 && !zeros.mayBeNull(parameter.value())
                ? out.let(new Operation.Length(direction), Origin.FRAME)
                : out.let(RuntimeCalls.count(direction), Origin.FRAME);
      }
      total = plus(total, size, out);
    }
  }

  private static Operand plus(Operand left, Operand right, BlockBuilder out) {
    return left instanceof Constant constant && constant.is(0)
        ? right
        : out.let(new Operation.Binary(BinaryOperator.ADD, left, right), Origin.FRAME);
  }

  private static Operand minus(Operand left, Operand right, BlockBuilder out) {
    return right instanceof Constant constant && constant.is(0)
        ? left
        : out.let(new Operation.Binary(BinaryOperator.SUBTRACT, left, right), Origin.FRAME);
  }

  /** Keeps what the arrays hold, if the method changes any. */
  private void save() {
    if (!ChangedArguments.any(primal)) {
      return;
    }
    Value copies = out.let(RuntimeCalls.newCopies(), Origin.FRAME);
    for (Parameter parameter : primal.parameters()) {
      if (parameter.value().type().rank() > 0) {
        Operation copy = RuntimeCalls.copy(copies, parameter.value());
        saved.put(parameter, out.let(copy, parameter.name() + "Saved", Origin.FRAME));
      }
    }
  }

  private Operand columns(Value gradient, Value hessian) {
    // At least once: the method runs also where there is nothing to differentiate by.
    Operand times =
        total instanceof Constant
            ? total
            : out.let(
                new Operation.Apply(
                    new MathFunction(
                        "java.lang.Math", "max", List.of(Scalar.INT, Scalar.INT), Scalar.INT),
                    List.of(total, Constant.of(1))),
                Origin.FRAME);
    Value column = supply.named(Scalar.INT, "column");
    IrType type = product.components().get(0).type();
    Value before = supply.named(type, "value");
    Value after = supply.named(type, "value");
    BlockBuilder body = out.nested();
    Operand first =
        body.let(new Operation.Binary(BinaryOperator.EQUAL, column, Constant.of(0)), Origin.FRAME);
    Value result = multiply(column, first, body);
    Operand value = read(result, 0, "value", body);
    fill(result, column, gradient, hessian, body);
    Operand next = body.let(new Operation.Select(first, value, before), "value", Origin.FRAME);
    Block iteration = body.yield(List.of(next));
    out.add(
        new For(
            column,
            Constant.of(0),
            BinaryOperator.LESS,
            times,
            1,
            List.of(new Carried(before, Constant.defaultOf(type))),
            -1,
            iteration,
            List.of(after),
            Origin.FRAME));
    return after;
  }

  /** Calls the product in the direction of one number. */
  private Value multiply(Value column, Operand first, BlockBuilder body) {
    List<Operand> arguments = new ArrayList<>(arguments(first, body));
    for (Parameter parameter : primal.differentiated()) {
      Operand position = minus(column, starts.get(parameter), body);
      IrType type = parameter.value().type();
      if (directions.containsKey(parameter)) {
        set(directions.get(parameter), position, 1.0, body);
        arguments.add(directions.get(parameter));
      } else {
        Operand here =
            body.let(
                new Operation.Binary(BinaryOperator.EQUAL, position, Constant.of(0)), Origin.FRAME);
        Operation one =
            new Operation.Select(here, Constant.of((Scalar) type, 1), Constant.defaultOf(type));
        arguments.add(body.let(one, names.tangent(parameter), Origin.FRAME));
      }
    }
    Value result = body.let(new Operation.Invoke(callee(), arguments), "product", Origin.FRAME);
    for (Map.Entry<Parameter, Value> each : directions.entrySet()) {
      set(each.getValue(), minus(column, starts.get(each.getKey()), body), 0.0, body);
    }
    return result;
  }

  private static void set(Value array, Operand position, double value, BlockBuilder body) {
    body.add(new Perform(RuntimeCalls.set(array, position, Constant.of(value)), Origin.FRAME));
  }

  /** The caller's arguments the first time, then copies of what they held. */
  private List<Operand> arguments(Operand first, BlockBuilder body) {
    List<Parameter> parameters = primal.parameters();
    if (saved.isEmpty()) {
      return parameters.stream().<Operand>map(Parameter::value).toList();
    }
    BlockBuilder later = body.nested();
    Value copies = later.let(RuntimeCalls.newCopies(), Origin.FRAME);
    List<Operand> fresh = new ArrayList<>();
    List<Operand> given = new ArrayList<>();
    List<Value> used = new ArrayList<>();
    List<Operand> arguments = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (saved.containsKey(parameter)) {
        given.add(parameter.value());
        fresh.add(later.let(RuntimeCalls.copy(copies, saved.get(parameter)), Origin.FRAME));
        used.add(supply.named(parameter.value().type(), parameter.name() + "Now"));
        arguments.add(used.get(used.size() - 1));
      } else {
        arguments.add(parameter.value());
      }
    }
    body.add(new If(first, Block.yielding(given), later.yield(fresh), used, Origin.FRAME));
    return arguments;
  }

  private Callee callee() {
    SourceMethod source = primal.source();
    String simple = ContractNames.hessianCompanion(source);
    String owner = source.packageName().isEmpty() ? simple : source.packageName() + "." + simple;
    List<RecordType.Component> components =
        product.components().stream()
            .map(c -> new RecordType.Component(c.name(), c.type()))
            .toList();
    RecordType record =
        new RecordType(
            owner + "." + product.resultRecord(), RecordType.Access.ACCESSOR, components);
    return new Callee(Callee.Kind.STATIC, owner, product.name(), record, false);
  }

  private static Value read(Value result, int component, String name, BlockBuilder body) {
    return body.let(new Operation.Component(result, component), name, Origin.FRAME);
  }

  /** Fills the gradient the first time, and always one row, which is the column. */
  private void fill(Value result, Value column, Value gradient, Value hessian, BlockBuilder body) {
    int count = primal.differentiated().size();
    for (int k = 0; k < count; k++) {
      Parameter parameter = primal.differentiated().get(k);
      Operand start = starts.get(parameter);
      put(read(result, 1 + k, "", body), gradient, start, body);
    }
    BlockBuilder some = body.nested();
    Value row = some.let(new Operation.Load(hessian, column), Origin.FRAME);
    for (int k = 0; k < count; k++) {
      Parameter parameter = primal.differentiated().get(k);
      put(read(result, 1 + count + k, "", some), row, starts.get(parameter), some);
    }
    if (total instanceof Constant || directions.size() < count) {
      body.addAll(some.statements());
      return;
    }
    Operand any = body.let(new Operation.Binary(BinaryOperator.LESS, column, total), Origin.FRAME);
    body.add(
        new If(any, some.yield(List.of()), Block.yielding(List.of()), List.of(), Origin.FRAME));
  }

  private void put(Value part, Value target, Operand start, BlockBuilder body) {
    if (part.type().rank() > 0) {
      body.add(new Perform(RuntimeCalls.flatten(part, target, start), Origin.FRAME));
    } else {
      Operand number =
          part.type() == Scalar.DOUBLE
              ? part
              : body.let(new Operation.Convert(Scalar.DOUBLE, part), Origin.FRAME);
      body.add(new Store(target, start, number, Origin.FRAME));
    }
  }
}
