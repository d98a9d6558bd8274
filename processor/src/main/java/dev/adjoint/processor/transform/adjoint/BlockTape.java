package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/**
 * Keeps values of one block on the stacks: pushed at its end, popped where its reverse begins. What
 * only the reverse of one branch of a conditional reads is pushed and popped in that branch.
 */
final class BlockTape implements Keeper {
  private final List<Value> kept = new ArrayList<>();
  private final Map<Value, Value> popped = new IdentityHashMap<>();
  private final Map<If, Sunk> sunk = new IdentityHashMap<>();
  private final Tape tape;
  private final Origin origin;

  /** What a forward conditional pushes at the ends of its branches. */
  private record Sunk(LinkedList<Statement> then, LinkedList<Statement> otherwise) {
    Sunk() {
      this(new LinkedList<>(), new LinkedList<>());
    }

    LinkedList<Statement> pushes(boolean ofThen) {
      return ofThen ? then : otherwise;
    }
  }

  BlockTape(Tape tape, Origin origin) {
    this.tape = tape;
    this.origin = origin.as(Origin.Role.STORAGE);
  }

  @Override
  public Operand keep(Value value, BlockBuilder fetch) {
    Value fetched = tape.pop(value.type(), value.name(), fetch, origin);
    kept.add(value);
    popped.put(value, fetched);
    return fetched;
  }

  /** The forward block with what it pushes. */
  List<Statement> storing(List<Statement> forward) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : forward) {
      all.add(
          statement instanceof If branch && sunk.containsKey(branch)
              ? extended(branch, sunk.get(branch))
              : statement);
    }
    for (int k = kept.size() - 1; k >= 0; k--) {
      all.add(push(kept.get(k)));
    }
    return all;
  }

  private Push push(Value value) {
    return tape.push(value, origin);
  }

  private static If extended(If branch, Sunk more) {
    return new If(
        branch.condition(),
        extended(branch.then(), more.then()),
        extended(branch.otherwise(), more.otherwise()),
        branch.results(),
        branch.origin());
  }

  private static Block extended(Block block, List<Statement> more) {
    List<Statement> statements = new ArrayList<>(block.statements());
    statements.addAll(more);
    return new Block(statements, block.end());
  }

  /**
   * Moves into branches what only they need; returns the reverse block after that.
   *
   * @param forward the forward block
   * @param reverse its reverse before its values were made available
   * @param legal the same afterwards: some statements, then those of {@code reverse}
   */
  Block sink(List<Statement> forward, Block reverse, Block legal) {
    Block result = legal;
    for (Value value : List.copyOf(kept)) {
      Block moved = sink(value, forward, reverse, result);
      if (moved != null) {
        result = moved;
        kept.remove(value);
      }
    }
    return result;
  }

  /** Moves one value; {@code null} if it stays. */
  private Block sink(Value value, List<Statement> forward, Block reverse, Block legal) {
    Value fetched = popped.get(value);
    List<Statement> statements = new ArrayList<>(legal.statements());
    int reader = onlyReader(fetched, legal);
    int offset = statements.size() - reverse.statements().size();
    if (reader < offset || !(statements.get(reader) instanceof If branch)) {
      return null;
    }
    boolean then = reads(branch.then(), fetched);
    If before = (If) reverse.statements().get(reader - offset);
    If its = only(before.condition(), forward);
    boolean one = then != reads(branch.otherwise(), fetched);
    if (!one
        || branch.condition().equals(fetched)
        || its == null
        || only(before.condition(), reverse.statements()) == null
        || !isBoundBefore(value, its, forward)
        || !((then ? its.then() : its.otherwise()).end() instanceof Terminator.Yield)) {
      return null;
    }
    Statement pop =
        statements.stream()
            .filter(s -> s instanceof Let let && let.target().equals(fetched))
            .findFirst()
            .orElseThrow();
    int earlier = sunk.computeIfAbsent(its, i -> new Sunk()).pushes(then).size();
    sunk.get(its).pushes(then).addFirst(push(value));
    statements.set(reader, popping(branch, then, earlier, pop));
    statements.remove(pop);
    // The statements of the reverse stay the last ones.
    return new Block(statements, legal.end());
  }

  /** The branch with a pop after those that were put there earlier. */
  private static If popping(If branch, boolean then, int earlier, Statement pop) {
    Block block = then ? branch.then() : branch.otherwise();
    List<Statement> inside = new ArrayList<>(block.statements());
    inside.add(earlier, pop);
    Block with = new Block(inside, block.end());
    return new If(
        branch.condition(),
        then ? with : branch.then(),
        then ? branch.otherwise() : with,
        branch.results(),
        branch.origin());
  }

  /** The only statement that reads a value, at its depth; -1 if there is none, or more. */
  private static int onlyReader(Value value, Block block) {
    int reader = -1;
    for (int k = 0; k < block.statements().size(); k++) {
      Statement statement = block.statements().get(k);
      boolean reads =
          Anatomy.reads(statement).contains(value)
              || Anatomy.blocks(statement).stream().anyMatch(inner -> reads(inner, value));
      if (reads && reader >= 0) {
        return -1;
      }
      reader = reads ? k : reader;
    }
    return block.end().operands().contains(value) ? -1 : reader;
  }

  private static boolean reads(Block block, Value value) {
    boolean[] found = {false};
    Anatomy.forEachRead(block, operand -> found[0] |= operand.equals(value));
    return found[0];
  }

  /** The only conditional on a condition; {@code null} if there is none, or more. */
  private static If only(Operand condition, List<Statement> statements) {
    List<Statement> found =
        statements.stream()
            .filter(s -> s instanceof If branch && branch.condition().equals(condition))
            .toList();
    return found.size() == 1 ? (If) found.get(0) : null;
  }

  private static boolean isBoundBefore(Value value, If branch, List<Statement> forward) {
    int position = forward.indexOf(branch);
    return forward.subList(position, forward.size()).stream()
        .noneMatch(statement -> Anatomy.binds(statement).contains(value));
  }
}
