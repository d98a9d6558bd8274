package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.frontend.calls.Derivations;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What the parts of the lowering of one method share. */
final class Lowering {
  private final Attribution attribution;
  private final SourceText source;
  private final Signature signature;
  private final Derivations derivations;
  private final ValueSupply supply = new ValueSupply();
  private final SourceMap positions = new SourceMap();
  private final Jumps jumps = new Jumps(this);
  private final Branches branches = new Branches(this);
  private final ExpressionLowering expressions = new ExpressionLowering(this);
  private final StatementLowering statements = new StatementLowering(this);
  private final Returns returns;
  private Origin origin;
  private Value receiver;

  Lowering(
      Attribution attribution, SourceText source, Signature signature, Derivations derivations) {
    this.attribution = attribution;
    this.source = source;
    this.signature = signature;
    this.derivations = derivations;
    this.returns = new Returns(this);
  }

  Attribution attribution() {
    return attribution;
  }

  Signature signature() {
    return signature;
  }

  Derivations derivations() {
    return derivations;
  }

  ValueSupply supply() {
    return supply;
  }

  SourceMap positions() {
    return positions;
  }

  Jumps jumps() {
    return jumps;
  }

  Branches branches() {
    return branches;
  }

  ExpressionLowering expressions() {
    return expressions;
  }

  StatementLowering statements() {
    return statements;
  }

  Returns returns() {
    return returns;
  }

  /** The object whose method is lowered. */
  Operand receiver() {
    if (receiver == null) {
      throw new IllegalStateException("a static method has no receiver");
    }
    return receiver;
  }

  void setReceiver(Value value) {
    receiver = value;
  }

  /** The origin of what is lowered now. */
  Origin origin() {
    return origin;
  }

  /** Begins a statement of the user. */
  void at(Tree statement) {
    origin = source.originOf(statement);
    positions.put(origin, statement);
  }

  /** Goes back to a statement that contains the one just lowered. */
  void backTo(Origin enclosing) {
    origin = enclosing;
  }

  IrType typeOf(Tree tree) {
    TypeMirror type = attribution.typeOf(tree);
    RecordType upcoming = type == null ? null : attribution.upcoming().recordOf(type);
    return upcoming == null ? IrTypes.of(type) : upcoming;
  }

  /** The type of an expression that is used as a number. */
  IrType numberTypeOf(ExpressionTree tree) {
    return Boxes.opened(typeOf(tree));
  }

  /** Appends an operation whose value is that of a tree. */
  Value let(Path path, Operation operation, String name, Tree tree) {
    Value value = path.block().let(operation, name, origin);
    positions.put(value, tree);
    return value;
  }

  /** Appends an operation whose value is an unnamed intermediate of a tree. */
  Value let(Path path, Operation operation, Tree tree) {
    return let(path, operation, "", tree);
  }

  /** A fresh value of a variable, computed by a tree. */
  Value bind(IrType type, String name, Tree tree) {
    Value value = supply.named(type, name);
    positions.put(value, tree);
    return value;
  }

  /** A fresh value for each of the variables. */
  List<Value> bindAll(List<Tree> variables, Environment environment, Tree tree) {
    List<Value> values = new ArrayList<>();
    for (Tree key : variables) {
      Environment.Variable variable = environment.variable(key);
      values.add(bind(variable.type(), variable.name(), tree));
    }
    return values;
  }

  void assignAll(List<Tree> variables, List<Value> values, Environment environment) {
    Iterator<Value> next = values.iterator();
    for (Tree key : variables) {
      environment.assign(key, next.next());
    }
  }

  /** Converts to a type as an assignment or cast does; a reference stays what it is. */
  Operand convert(Operand operand, IrType type, String name, Path path, Tree tree) {
    if (operand.type().equals(type)) {
      return operand;
    }
    if (operand instanceof Constant constant) {
      boolean representable = type instanceof Scalar || constant.value() == null;
      return representable ? Constants.of(type, constant.value()) : operand;
    }
    if (type instanceof Scalar && Boxes.contentOf(operand.type()) != null) {
      Operand number = let(path, Boxes.open(operand), tree);
      return convert(number, type, name, path, tree);
    }
    if (type instanceof Scalar target && operand.type() instanceof Scalar) {
      return let(path, new Operation.Convert(target, operand), name, tree);
    }
    return operand;
  }

  /**
   * The expression's value as that of a variable: where it was computed for another variable, it is
   * named again, so that each assignment of the user has its line.
   */
  Operand lowerInto(ExpressionTree tree, Environment.Variable variable, Path path) {
    Operand operand = lowerTo(tree, variable.type(), variable.name(), path);
    boolean ofAnother = operand instanceof Value value && !value.name().equals(variable.name());
    return ofAnother && !variable.name().isEmpty()
        ? let(path, new Operation.Copy(operand), variable.name(), tree)
        : operand;
  }

  /** The expression's value, converted to a type; a new value carries the name. */
  Operand lowerTo(ExpressionTree tree, IrType type, String name, Path path) {
    Operand operand = expressions.lower(tree, type, name, path);
    return convert(operand, type, name, path, tree);
  }
}
