package dev.adjoint.processor.transform.workspace;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rewrites the body of a companion so that it takes its arrays from a pool. */
final class PooledBody {
  private static final List<String> WITH_MAPS = List.of("between", "within", "requireSame");

  private final Sites sites;
  private final Value pool;
  private final ValueSupply supply;
  private final Function<Operation.Invoke, String> pooledCallee;
  private final PoolCalls calls;
  private final Value second;
  private final PoolCalls passing;

  /**
   * Prepares the rewriting of one body.
   *
   * @param pooledCallee the name of the method to call with a pool in place of a called one; null
   *     to leave the call
   */
  PooledBody(
      Sites sites,
      Value pool,
      ValueSupply supply,
      Function<Operation.Invoke, String> pooledCallee) {
    this.sites = sites;
    this.pool = pool;
    this.supply = supply;
    this.pooledCallee = pooledCallee;
    this.calls = new PoolCalls(pool);
    this.second = supply.named(PoolCalls.POOL, "passing");
    this.passing = new PoolCalls(second);
  }

  /** The whole body, at whose end the pool is as it was. */
  Block of(DerivedMethod method) {
    Block body = block(method.body());
    List<Statement> statements = new ArrayList<>();
    if (sites.hasPassing()) {
      statements.add(new Let(second, calls.passing(), Origin.FRAME));
    }
    if (sites.holdsAtEnd() && body.end() instanceof Terminator.Yield) {
      Perform reset = marked(calls, statements);
      statements.addAll(body.statements());
      statements.add(reset);
    } else {
      statements.addAll(body.statements());
    }
    return new Block(statements, body.end());
  }

  /** Notes where a pool stands; returns what goes back there. */
  private Perform marked(PoolCalls which, List<Statement> out) {
    Value mark = supply.named(Scalar.INT, "mark");
    out.add(new Let(mark, which.mark(), Origin.FRAME));
    return new Perform(which.reset(mark), Origin.FRAME);
  }

  private Block block(Block block) {
    List<Statement> out = new ArrayList<>();
    block.statements().forEach(statement -> statement(statement, out));
    return new Block(out, block.end());
  }

  private void statement(Statement statement, List<Statement> out) {
    if (statement instanceof Let let) {
      let(let, out);
    } else if (statement instanceof Perform perform) {
      out.add(new Perform(call(perform.call()), perform.origin()));
    } else if (statement instanceof If choice) {
      out.add(
          new If(
              choice.condition(),
              block(choice.then()),
              block(choice.otherwise()),
              choice.results(),
              choice.origin()));
    } else if (statement instanceof Labeled labeled) {
      out.add(
          new Labeled(labeled.label(), block(labeled.body()), labeled.results(), labeled.origin()));
    } else if (statement instanceof Loop loop) {
      loop(loop, out);
    } else {
      out.add(statement);
    }
  }

  private void loop(Loop loop, List<Statement> out) {
    Loop tested =
        loop instanceof While each
            ? new While(
                each.carried(), block(each.condition()), each.body(), each.results(), each.origin())
            : loop;
    Block body = block(loop.body());
    if (!sites.givesBack(loop) && !sites.givesBackSecond(loop)) {
      out.add(LoopParts.withBody(tested, body));
      return;
    }
    Perform reset = marked(sites.givesBack(loop) ? calls : passing, out);
    List<Statement> iteration = new ArrayList<>(List.of(reset));
    iteration.addAll(body.statements());
    out.add(LoopParts.withBody(tested, new Block(iteration, body.end())));
    out.add(reset);
  }

  private void let(Let let, List<Statement> out) {
    Operation operation = let.operation();
    PoolCalls from = from(let);
    if (!sites.isPooled(let.target())) {
      out.add(operation instanceof Operation.Invoke call ? with(let, call(call)) : let);
    } else if (operation instanceof Operation.NewArray made) {
      out.add(with(let, array(let, made, out)));
    } else if (operation instanceof Operation.ArrayLiteral made) {
      literal(let, made, out);
    } else if (operation instanceof Operation.CloneArray clone) {
      out.add(with(let, from.copyOf(clone.array())));
    } else if (operation instanceof Operation.NewStack made) {
      out.add(with(let, from.stack(made.stackType())));
    } else if (operation instanceof Operation.Invoke call && RuntimeCalls.isNewCopies(call)) {
      out.add(with(let, from.copies()));
    } else {
      out.add(with(let, from.zerosLike(operation.operands().get(0))));
    }
  }

  private PoolCalls from(Let let) {
    return sites.isPassing(let.target()) ? passing : calls;
  }

  private static Let with(Let let, Operation operation) {
    return new Let(let.target(), operation, let.origin());
  }

  /** Storage is written before it is read; everything else is zero to begin with. */
  private Operation array(Let let, Operation.NewArray made, List<Statement> out) {
    ArrayType type = made.arrayType();
    if (type.element() instanceof Scalar) {
      boolean used = let.origin().role() == Origin.Role.STORAGE;
      return from(let).array(type, made.dimensions().get(0), used);
    }
    return from(let).zeros(type, classOf(type, let.origin(), out), made.dimensions());
  }

  private Value classOf(ArrayType type, Origin origin, List<Statement> out) {
    Operation.StaticRead read = PoolCalls.classOf(type);
    Value value = supply.temporary(read.type());
    out.add(new Let(value, read, origin));
    return value;
  }

  private void literal(Let let, Operation.ArrayLiteral made, List<Statement> out) {
    ArrayType type = made.arrayType();
    Constant length = Constant.of(made.elements().size());
    boolean numbers = type.element() instanceof Scalar;
    out.add(
        with(
            let,
            numbers
                ? from(let).array(type, length, true)
                : from(let).zeros(type, classOf(type, let.origin(), out), List.of(length))));
    for (int i = 0; i < made.elements().size(); i++) {
      out.add(new Store(let.target(), Constant.of(i), made.elements().get(i), let.origin()));
    }
  }

  private Operation.Invoke call(Operation.Invoke call) {
    if (needsMap(call)) {
      return calls.sharing(call);
    }
    String name = pooledCallee.apply(call);
    if (name == null) {
      return call;
    }
    List<Operand> arguments = new ArrayList<>(List.of(pool));
    arguments.addAll(call.arguments());
    Callee callee = call.callee();
    return new Operation.Invoke(
        new Callee(
            callee.kind(),
            callee.owner(),
            name,
            callee.result(),
            callee.pure(),
            callee.derivation()),
        arguments);
  }

  /** Whether a call is a check of what arguments share that needs a map. */
  static boolean needsMap(Operation.Invoke call) {
    return RuntimeCalls.isSharingCheck(call) && WITH_MAPS.contains(call.callee().name());
  }
}
