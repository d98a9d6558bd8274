package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the graph of a method, all of it, by one walk over its statements. */
final class GraphBuilder implements StatementVisitor<Void> {
  private static final int LABEL = 24;
  private static final int TITLE = 40;
  private static final int DETAIL = 200;

  private final Scene scene;
  private final Dependencies dependencies;
  private final Wording wording;
  private final OperationNodes operations;

  private GraphBuilder(PrimalMethod method, Activity activity) {
    this.scene = new Scene(activity);
    this.dependencies = Dependencies.of(method);
    this.wording = new Wording(dependencies);
    this.operations = new OperationNodes(scene, wording, dependencies);
  }

  static Drawing build(PrimalMethod method, Activity activity) {
    GraphBuilder builder = new GraphBuilder(method, activity);
    builder.parameters(method);
    builder.draw(method.body());
    builder.results(method);
    return builder.scene.drawing(method.source().methodName());
  }

  private void parameters(PrimalMethod method) {
    scene.at(new Origin(method.source().firstLine(), "", Origin.Role.PRIMAL));
    for (Parameter parameter : method.parameters()) {
      String detail = "parameter " + parameter.javaType() + " " + parameter.name();
      String label = Wording.shortened(parameter.name(), LABEL);
      int box = scene.add(Node.Kind.VARIABLE, label, detail, parameter.value());
      scene.mark(box, Trait.PARAMETER);
      if (parameter.written() && Dependencies.holdsNumbers(parameter.value())) {
        scene.mark(box, Trait.RESULT);
      }
      scene.bind(parameter.value(), Set.of(box));
    }
  }

  private void results(PrimalMethod method) {
    List<Operand> yielded = method.body().yielded();
    for (int i = 0; i < yielded.size(); i++) {
      String part = method.results().get(i).name();
      result(part.isEmpty() ? method.source().methodName() : part, yielded.get(i));
    }
  }

  private void result(String name, Operand operand) {
    Set<Integer> sources = scene.sources(operand);
    if (sources.size() == 1 && operand instanceof Value) {
      int only = sources.iterator().next();
      Node node = scene.node(only);
      if (node.kind() == Node.Kind.VARIABLE && node.parent() == Drawing.ROOT && !node.isEnd()) {
        scene.mark(only, Trait.RESULT);
        return;
      }
    }
    int box = scene.add(Node.Kind.VARIABLE, Wording.shortened(name, LABEL), name, operand);
    scene.mark(box, Trait.RESULT);
    scene.connect(sources, box, Edge.Kind.FLOW);
  }

  private void draw(Block block) {
    for (Statement statement : block.statements()) {
      scene.at(statement.origin());
      statement.accept(this);
    }
  }

  /** Draws a block in a frame of its own. */
  private void draw(Block block, String title, String detail) {
    operations.forgetElements();
    scene.enter(Wording.shortened(title, TITLE), detail);
    draw(block);
    scene.leave();
    operations.forgetElements();
  }

  @Override
  public Void visitLet(Let statement) {
    if (dependencies.isDrawn(statement.target())) {
      operations.draw(statement);
    }
    return null;
  }

  @Override
  public Void visitPerform(Perform statement) {
    List<Operand> arguments =
        statement.call().arguments().stream().filter(Dependencies::holdsNumbers).toList();
    if (!arguments.isEmpty()) {
      String name = Wording.operator(statement.call());
      String detail = wording.spelled(statement.call(), DETAIL);
      boolean active = arguments.stream().anyMatch(a -> !scene.traits(a).isEmpty());
      int circle =
          scene.add(
              Node.Kind.OPERATOR,
              Wording.shortened(name, LABEL),
              detail,
              active ? Set.of(Trait.ACTIVE) : Set.of());
      arguments.forEach(argument -> scene.feed(argument, circle));
      arguments.stream()
          .filter(argument -> argument.type().rank() > 0)
          .forEach(array -> into(circle, array));
    }
    operations.forgetElements();
    return null;
  }

  @Override
  public Void visitStore(Store statement) {
    store(statement.array(), statement.index(), statement.value());
    return null;
  }

  @Override
  public Void visitAccumulate(Accumulate statement) {
    store(statement.array(), statement.index(), statement.value());
    return null;
  }

  private void store(Operand array, Operand index, Operand value) {
    if (Dependencies.holdsNumbers(array)) {
      String text = wording.text(array, DETAIL) + "[" + wording.text(index, DETAIL) + "]";
      int box = scene.add(Node.Kind.ELEMENT, Wording.shortened(text, LABEL), text, array);
      scene.feed(value, box);
      into(box, array);
      operations.forgetElements();
    }
  }

  private void into(int node, Operand array) {
    scene.sources(array).forEach(root -> scene.connect(Set.of(node), root, Edge.Kind.FLOW));
  }

  @Override
  public Void visitFill(Fill statement) {
    if (Dependencies.holdsNumbers(statement.array())) {
      int circle = scene.add(Node.Kind.OPERATOR, "fill", "Arrays.fill", statement.array());
      scene.feed(statement.value(), circle);
      into(circle, statement.array());
      operations.forgetElements();
    }
    return null;
  }

  @Override
  public Void visitCopyRange(CopyRange statement) {
    if (Dependencies.holdsNumbers(statement.target())) {
      int circle = scene.add(Node.Kind.OPERATOR, "copy", "System.arraycopy", statement.target());
      scene.feed(statement.source(), circle);
      into(circle, statement.target());
      operations.forgetElements();
    }
    return null;
  }

  @Override
  public Void visitPush(Push statement) {
    int circle = scene.add(Node.Kind.OPERATOR, "push", "push", statement.value());
    scene.feed(statement.value(), circle);
    into(circle, statement.stack());
    return null;
  }

  @Override
  public Void visitMark(Mark statement) {
    return null;
  }

  @Override
  public Void visitIf(If statement) {
    String condition = wording.text(statement.condition(), DETAIL);
    draw(statement.then(), "if " + condition, "if " + condition);
    scene.at(statement.origin());
    draw(statement.otherwise(), "else of " + condition, "else of " + condition);
    scene.at(statement.origin());
    List<List<Operand>> ends = new ArrayList<>();
    ends.add(statement.then().yielded());
    ends.add(statement.otherwise().yielded());
    meet(Wording.shortened(condition, LABEL) + " ?", condition + " ?", statement.results(), ends);
    for (Value result : statement.results()) {
      if (dependencies.isDrawn(result)) {
        operations.decide(statement.condition(), scene.sources(result));
        scene.bind(result, operations.named(result, scene.sources(result)));
      }
    }
    return null;
  }

  @Override
  public Void visitLabeled(Labeled statement) {
    draw(statement.body());
    scene.at(statement.origin());
    List<List<Operand>> ends = new ArrayList<>(dependencies.exits(statement.label()));
    ends.add(statement.body().yielded());
    meet("or", "the one that is reached", statement.results(), ends);
    for (Value result : statement.results()) {
      if (dependencies.isDrawn(result)) {
        scene.bind(result, operations.named(result, scene.sources(result)));
      }
    }
    return null;
  }

  /**
   * Binds results to what blocks deliver; a block that does not get to its end delivers nothing.
   */
  private void meet(String label, String detail, List<Value> results, List<List<Operand>> ends) {
    for (int i = 0; i < results.size(); i++) {
      if (dependencies.isDrawn(results.get(i))) {
        int position = i;
        List<Operand> operands =
            ends.stream().filter(end -> !end.isEmpty()).map(end -> end.get(position)).toList();
        scene.bind(results.get(i), operations.merge(label, detail, operands, results.get(i)));
      }
    }
  }

  @Override
  public Void visitFor(For statement) {
    operations.forgetElements();
    enter(statement, "for " + statement.index().name());
    if (dependencies.isDrawn(statement.index())) {
      String name = statement.index().isNamed() ? statement.index().name() : "#";
      int box = scene.add(Node.Kind.VARIABLE, name, "the loop's counter " + name);
      scene.bind(statement.index(), Set.of(box));
    }
    iterate(statement);
    return null;
  }

  @Override
  public Void visitWhile(While statement) {
    enter(statement, "while");
    iterate(statement);
    return null;
  }

  @Override
  public Void visitDoWhile(DoWhile statement) {
    enter(statement, "do");
    iterate(statement);
    return null;
  }

  private void enter(Loop loop, String detail) {
    operations.forgetElements();
    String text = loop.origin().text();
    scene.enter(Wording.shortened(text.isEmpty() ? detail : text, TITLE), detail.strip());
  }

  private void iterate(Loop loop) {
    List<Operand> yielded = loop.body().yielded();
    int first = yielded.size() - loop.carried().size();
    for (int i = 0; i < loop.carried().size(); i++) {
      Carried carried = loop.carried().get(i);
      begin(carried, first < 0 ? carried.parameter() : yielded.get(first + i));
    }
    draw(loop.body());
    scene.at(loop.origin());
    for (int i = 0; i < loop.carried().size(); i++) {
      Value parameter = loop.carried().get(i).parameter();
      if (dependencies.isDrawn(parameter)) {
        Operand next = first < 0 ? parameter : yielded.get(first + i);
        scene.bind(loop.results().get(i), next(parameter, next));
      }
    }
    scene.leave();
    operations.forgetElements();
  }

  /** The box of what is carried, at the start of an iteration. */
  private void begin(Carried carried, Operand next) {
    Value parameter = carried.parameter();
    if (!dependencies.isDrawn(parameter)) {
      return;
    }
    if (next.equals(parameter) && carried.initial() instanceof Value) {
      scene.bind(parameter, scene.sources(carried.initial()));
      return;
    }
    String name = parameter.isNamed() ? parameter.name() : "…";
    boolean constant = carried.initial() instanceof Constant;
    String first = constant ? ", at first " + Wording.number((Constant) carried.initial()) : "";
    Set<Integer> before = constant ? Set.of() : scene.sources(carried.initial());
    if (before.size() == 1) {
      Node only = scene.node(before.iterator().next());
      if (only.detail().startsWith(name + " of an iteration")) {
        scene.bind(parameter, before);
        return;
      }
    }
    int box = scene.add(Node.Kind.VARIABLE, name, name + " of an iteration" + first, parameter);
    scene.connect(before, box, Edge.Kind.FLOW);
    scene.bind(parameter, Set.of(box));
  }

  /** Hands what an iteration yields to the next one, and to what comes after the loop. */
  private Set<Integer> next(Value parameter, Operand operand) {
    Set<Integer> nodes = scene.sources(operand);
    if (!operand.equals(parameter)) {
      scene.sources(parameter).stream()
          .filter(box -> !nodes.contains(box))
          .forEach(box -> scene.connect(nodes, box, Edge.Kind.CARRIED));
    }
    return nodes;
  }
}
