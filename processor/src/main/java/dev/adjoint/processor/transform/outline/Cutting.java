package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts one method: from the inside out, and only what is too long. */
final class Cutting {
  /** What a call and what is around it may take besides what crosses. */
  private static final int CALL = 24;

  /** A piece that is not much longer than the call of a method with it stays where it is. */
  private static final int LEAST = 48;

  /** How many slots of parameters a part may have before the frame takes the others. */
  private static final int MOST_SLOTS = 60;

  private final DerivedMethod method;
  private final int limit;
  private final SizeEstimate estimate;
  private final Kept kept;
  private final KeptStores stores;
  private final Parts parts;
  private String sweep = "Part";

  /**
   * Prepares cutting.
   *
   * @param companion the qualified name of the method's class
   * @param taken the names of the methods there, to which those of the parts are added
   * @param frame the name of a class for what crosses
   */
  Cutting(DerivedMethod method, String companion, int limit, Set<String> taken, String frame) {
    this.method = method;
    this.limit = limit;
    this.estimate = new SizeEstimate(companion);
    this.kept = new Kept(method.supply(), frame);
    this.stores = new KeptStores(kept);
    this.parts = new Parts(method, companion, taken, kept);
  }

  /** The method that calls its parts. */
  DerivedMethod main() {
    Block body = fit(method.body());
    List<Statement> statements = new ArrayList<>(kept.made());
    List<Value> parameters = method.parameters().stream().map(DerivedParameter::value).toList();
    statements.addAll(stores.stores(parameters));
    statements.addAll(stores.insert(body.statements()));
    return method.withBody(new Block(statements, body.end()));
  }

  /** The parts, after {@link #main}. */
  List<DerivedMethod> parts() {
    return parts.made();
  }

  /** What the parts share, after {@link #main}. */
  List<Frame> frames() {
    return kept.frames(method.name());
  }

  private int size(Block block) {
    return estimate.block(block).total(0);
  }

  private int size(Statement statement) {
    return estimate.statement(statement).total(0);
  }

  private void enter(Statement statement) {
    if (statement instanceof Mark mark && isSweep(mark)) {
      sweep = mark.sweep() == Sweep.FORWARD ? "Forward" : "Reverse";
    }
  }

  private static boolean isSweep(Statement statement) {
    return statement instanceof Mark mark
        && (mark.sweep() == Sweep.FORWARD || mark.sweep() == Sweep.REVERSE);
  }

  /** The block, not too long if that can be done. */
  private Block fit(Block block) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : block.statements()) {
      enter(statement);
      statements.add(fit(statement));
    }
    Block fitted = shortened(new Block(statements, block.end()));
    return size(fitted) > limit ? shortened(squeezed(fitted)) : fitted;
  }

  private Block shortened(Block block) {
    Block shortest = block;
    while (size(shortest) > limit) {
      List<Runnable> undo = List.of(kept.undo(), parts.undo());
      Block shorter = cut(shortest);
      if (size(shorter) >= size(shortest)) {
        undo.forEach(Runnable::run);
        return shortest;
      }
      boolean worth = size(shorter) < size(shortest) - size(shortest) / 8;
      shortest = shorter;
      if (!worth) {
        return shortest;
      }
    }
    return shortest;
  }

  private Statement fit(Statement statement) {
    if (size(statement) <= limit) {
      return statement;
    }
    Statement fitted = NestedBlocks.with(statement, this::fit);
    List<Block> finished = new ArrayList<>();
    for (Block largest = largest(fitted, finished);
        largest != null && size(fitted) > limit;
        largest = largest(fitted, finished)) {
      Block whole = largest;
      Block shorter = cut(whole);
      finished.add(shorter);
      fitted = NestedBlocks.with(fitted, block -> block == whole ? shorter : block);
    }
    return fitted;
  }

  private Block largest(Statement statement, Collection<Block> finished) {
    Block largest = null;
    for (Block block : Blocks.of(statement)) {
      boolean open = finished.stream().noneMatch(done -> done == block);
      if (open && (largest == null || size(block) > size(largest))) {
        largest = block;
      }
    }
    return largest;
  }

  /** The block with everything cut that can be, in what has to stay for its jumps. */
  private Block squeezed(Block block) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : block.statements()) {
      boolean left = Blocks.isLeft(statement);
      statements.add(left ? NestedBlocks.with(statement, this::cutInside) : statement);
    }
    return new Block(statements, block.end());
  }

  private Block cutInside(Block block) {
    return cut(squeezed(block));
  }

  /** A piece of a list, and whether it becomes a method. */
  private record Piece(int from, int to, boolean moves) {}

  private Block cut(Block block) {
    List<Statement> statements =
        block.statements().stream().filter(statement -> !kept.isLoad(statement)).toList();
    Cuts cuts = new Cuts(statements, block.end(), estimate, limit - CALL);
    List<Piece> pieces = pieces(statements, cuts);
    Map<Piece, Value> results = new HashMap<>();
    Set<Value> hidden = new HashSet<>();
    for (Piece piece : pieces) {
      keepOutputs(statements, piece, cuts, results);
    }
    pieces.stream().filter(Piece::moves).forEach(piece -> keepInputs(statements, piece, cuts));
    String around = sweep;
    sweep = statements.stream().anyMatch(Cutting::isSweep) ? "Part" : sweep;
    Rest rest = new Rest(hidden);
    for (Piece piece : pieces) {
      List<Statement> inside = statements.subList(piece.from, piece.to);
      inside.forEach(this::enter);
      if (piece.moves) {
        Value result = results.get(piece);
        Value returned = result == null || kept.has(result) ? null : result;
        inside.forEach(statement -> hidden.addAll(Anatomy.binds(statement)));
        hidden.remove(returned);
        rest.statements.add(parts.make(inside, returned, sweep));
      } else {
        for (int i = piece.from; i < piece.to; i++) {
          rest.add(statements.get(i), cuts.reads(i));
        }
      }
    }
    Block result = rest.end(block.end());
    sweep = around;
    return result;
  }

  private List<Piece> pieces(List<Statement> statements, Cuts cuts) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < statements.size(); ) {
      int end = from;
      while (end < statements.size() && !stays(statements.get(end))) {
        end++;
      }
      int to = end == from ? from + 1 : cuts.next(from, end);
      pieces.add(new Piece(from, to, end > from && cuts.size(from, to) > LEAST));
      from = to;
    }
    return pieces;
  }

  private static boolean stays(Statement statement) {
    return isSweep(statement) || Blocks.isLeft(statement);
  }

  private void keepOutputs(
      List<Statement> statements, Piece piece, Cuts cuts, Map<Piece, Value> results) {
    if (!piece.moves) {
      return;
    }
    Map<Value, Statement> outputs = new LinkedHashMap<>();
    for (Statement statement : statements.subList(piece.from, piece.to)) {
      for (Value value : Anatomy.binds(statement)) {
        if (cuts.lastRead(value) >= piece.to) {
          outputs.put(value, statement);
        }
      }
    }
    if (outputs.size() == 1) {
      results.put(piece, outputs.keySet().iterator().next());
    } else {
      outputs.forEach((value, statement) -> kept.keep(value, ValueNames.of(value, statement)));
    }
  }

  private void keepInputs(List<Statement> statements, Piece piece, Cuts cuts) {
    Set<Value> bound = new HashSet<>();
    Set<Value> inputs = new LinkedHashSet<>();
    int slots = 0;
    for (int i = piece.from; i < piece.to; i++) {
      for (Value value : cuts.reads(i)) {
        boolean given = !bound.contains(value) && !kept.has(value) && !value.equals(kept.frame());
        if (given && inputs.add(value)) {
          slots += Size.slots(value.type());
          if (slots > MOST_SLOTS) {
            kept.keep(value, ValueNames.of(value));
          }
        }
      }
      bound.addAll(Anatomy.binds(statements.get(i)));
    }
  }

  /** What is left of a block: calls of its parts, and what stays. */
  private final class Rest {
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Value, Value> loaded = new HashMap<>();
    private final Substitution substitution = new Substitution(loaded);
    private final Set<Value> hidden;

    Rest(Set<Value> hidden) {
      this.hidden = hidden;
    }

    void add(Statement statement, Collection<Value> reads) {
      reads.forEach(this::load);
      statements.add(loaded.isEmpty() ? statement : substitution.statement(statement));
    }

    private void load(Operand operand) {
      if (operand instanceof Value value
          && kept.has(value)
          && !loaded.containsKey(value)
          && (hidden.contains(value) || kept.isFetched(value))) {
        Let load = kept.load(value, false);
        statements.add(load);
        loaded.put(value, load.target());
      }
    }

    Block end(Terminator end) {
      end.operands().forEach(this::load);
      Terminator substituted = substitution.terminator(end);
      return new Block(stores.insert(statements), substituted);
    }
  }
}
