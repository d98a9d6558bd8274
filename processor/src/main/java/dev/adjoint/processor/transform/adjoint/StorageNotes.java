package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says in words what a companion stores, how much memory that takes, and what it fuses. */
public final class StorageNotes {
  private static final int REFERENCE_BYTES = 4;

  private final Map<Value, Operation> definitions = new HashMap<>();
  private final List<String> stored = new ArrayList<>();
  private final List<Stored> storage = new ArrayList<>();
  private final Set<Integer> fused = new LinkedHashSet<>();
  private final Set<Integer> jammed = new LinkedHashSet<>();
  private final Predicate<Value> asked;
  private final List<String> taken = new ArrayList<>();
  private boolean shadows;

  /**
   * Something that is kept for the reverse sweep.
   *
   * @param origin the loop or statement that it is kept for
   * @param name what the companion calls it; empty for copies of a loop's state
   * @param bytes how much memory it takes, as a formula
   */
  public record Stored(Origin origin, String name, String bytes) {}

  private StorageNotes(DerivedMethod method, Predicate<Value> asked) {
    this.asked = asked;
    visit(method.body(), "");
  }

  /** Says how much memory some arrays and stacks take that a method makes. */
  public static String memory(DerivedMethod method, Predicate<Value> which) {
    StorageNotes notes = new StorageNotes(method, which);
    return notes.taken.stream()
        .distinct()
        .map(one -> withCount(one, notes.taken))
        .collect(Collectors.joining("; "));
  }

  /** What a method keeps for the reverse sweep, in the order of the program. */
  public static List<Stored> stored(DerivedMethod method) {
    return List.copyOf(new StorageNotes(method, value -> false).storage);
  }

  /** Returns the method with notes on what it stores. */
  public static DerivedMethod describe(DerivedMethod method) {
    return describe(method, List.of());
  }

  /**
   * Returns the method with notes on what it stores, before those on its chunks.
   *
   * @param chunks the methods that run chunks of its loops
   */
  public static DerivedMethod describe(DerivedMethod method, List<DerivedMethod> chunks) {
    boolean sweeps =
        method.kind() == DerivedMethod.Kind.VJP || method.kind() == DerivedMethod.Kind.VJP_SHARED;
    if (method.kind() == DerivedMethod.Kind.FORWARD_SWEEP) {
      return method.withNotes(left(method));
    }
    if (!sweeps) {
      return method;
    }
    StorageNotes storage = new StorageNotes(method, value -> false);
    Set<Integer> fused = Set.copyOf(storage.fused);
    chunks.forEach(chunk -> storage.visit(chunk.body(), " in each chunk"));
    storage.fused.retainAll(fused);
    List<String> notes = storage.notes(method);
    if (!chunks.isEmpty()) {
      notes.addAll(method.notes());
    }
    return method.withNotes(notes);
  }

  /** What a forward sweep leaves on the stacks that it is given. */
  private static List<String> left(DerivedMethod method) {
    Set<String> left = new LinkedHashSet<>();
    Anatomy.forEach(
        method.body(),
        statement -> {
          if (statement instanceof Push push && push.value() instanceof Value value) {
            String where = push.origin().line() > 0 ? "L" + push.origin().line() : "the call";
            String what = value.isNamed() ? value.name() : "a value";
            left.add(what + ", " + bytes(value.type()) + " bytes for each run of " + where);
          }
        });
    return List.of(
        left.isEmpty()
            ? "It leaves nothing on the stacks but what methods leave that it calls."
            : "It leaves on the stacks " + String.join("; ", left) + ".");
  }

  private List<String> notes(DerivedMethod method) {
    List<String> notes = new ArrayList<>(ReversalNotes.sentences(method));
    if (!stored.isEmpty()) {
      String what =
          new LinkedHashSet<>(stored)
              .stream().map(one -> withCount(one, stored)).collect(Collectors.joining("; "));
      notes.add("Stored for the reverse sweep: " + what + ".");
    } else {
      notes.add("Nothing is stored for the reverse sweep.");
    }
    if (shadows) {
      notes.add("The adjoints of local arrays take as much memory as the arrays.");
    }
    if (!fused.isEmpty()) {
      notes.add(
          "Both sweeps of each iteration of "
              + lines(fused)
              + " run back to back: if the runtime throws there (an index out of bounds, say), the"
              + " buffers may have been added to.");
    }
    if (!jammed.isEmpty()) {
      notes.add(
          "Four iterations of "
              + lines(jammed)
              + " run side by side: where the runtime throws in several of them, the exception may"
              + " be that of a later one.");
    }
    return notes;
  }

  private static String lines(Set<Integer> lines) {
    return lines.stream().map(line -> "L" + line).collect(Collectors.joining(", "));
  }

  private static String withCount(String one, List<String> all) {
    long times = all.stream().filter(one::equals).count();
    return times == 1 ? one : times + " × " + one;
  }

  /**
   * Visits a block.
   *
   * @param times how often it runs, if not once, to be appended to what is stored there
   */
  private void visit(Block block, String times) {
    for (Statement statement : block.statements()) {
      visit(statement, times);
      String within =
          statement instanceof Loop ? " in each iteration of L" + statement.origin().line() : times;
      Anatomy.blocks(statement).forEach(inner -> visit(inner, within));
    }
  }

  private void visit(Statement statement, String times) {
    if (statement instanceof Mark mark && mark.sweep() == Sweep.FUSED) {
      fused.add(mark.origin().line());
    } else if (statement instanceof Mark mark && mark.sweep() == Sweep.JAMMED) {
      jammed.add(mark.origin().line());
    }
    if (!(statement instanceof Let let)) {
      return;
    }
    definitions.put(let.target(), let.operation());
    if (asked.test(let.target())) {
      taken.add(taken(let) + times);
    }
    if (let.origin().role() == Origin.Role.STORAGE) {
      String name = let.target().name();
      new CheckpointNote(let).text().ifPresent(text -> add(let, "", text + times, text + times));
      if (let.operation() instanceof Operation.NewArray made) {
        add(let, name, formula(let, made) + times, array(let, made) + times);
      } else if (let.operation() instanceof Operation.NewStack made) {
        add(let, name, formula(let, made) + times, stack(let, made) + times);
      }
    }
    shadows |=
        let.origin().role() == Origin.Role.ADJOINT && let.operation() instanceof Operation.NewArray;
  }

  private void add(Let let, String name, String bytes, String note) {
    storage.add(new Stored(let.origin(), name, bytes));
    stored.add(note);
  }

  private String taken(Let let) {
    if (let.operation() instanceof Operation.NewArray made) {
      return array(let, made);
    } else if (let.operation() instanceof Operation.NewStack made) {
      return stack(let, made);
    }
    String name = let.target().isNamed() ? let.target().name() : "an array";
    return name + ", as many bytes as its original, for L" + let.origin().line();
  }

  private String array(Let let, Operation.NewArray made) {
    return formula(let, made) + " for L" + let.origin().line() + kept(let);
  }

  private String formula(Let let, Operation.NewArray made) {
    IrType element = let.target().type();
    for (int k = 0; k < made.dimensions().size(); k++) {
      element = ((ArrayType) element).element();
    }
    String lengths = made.dimensions().stream().map(this::text).collect(Collectors.joining(" · "));
    return bytes(element) + " · " + lengths + " bytes";
  }

  private static String stack(Let let, Operation.NewStack made) {
    return formula(let, made) + kept(let);
  }

  private static String formula(Let let, Operation.NewStack made) {
    int bytes = bytes(((StackType) made.type()).element());
    return let.origin().line() <= 0
        ? bytes + " bytes for each entry that the calls leave"
        : bytes + " bytes for each iteration of L" + let.origin().line();
  }

  /** What is kept there, by the name of the storage. */
  private static String kept(Let let) {
    return " (" + let.target().name() + ")";
  }

  private static int bytes(IrType type) {
    if (!(type instanceof Scalar scalar)) {
      return REFERENCE_BYTES;
    }
    return switch (scalar) {
      case BOOLEAN, BYTE -> 1;
      case SHORT, CHAR -> 2;
      case INT, FLOAT -> 4;
      case LONG, DOUBLE -> 8;
    };
  }

  /** The user's expression for a length, as far as it has one. */
  private String text(Operand operand) {
    if (operand instanceof Constant constant) {
      return String.valueOf(constant.value());
    }
    Value value = (Value) operand;
    Operation operation = definitions.get(value);
    if (operation instanceof Operation.Length length) {
      return reference(length.array()) + ".length";
    }
    if (operation instanceof Operation.Apply apply && apply.function().name().equals("max")) {
      return text(apply.arguments().get(0));
    }
    if (operation instanceof Operation.Binary binary
        && (binary.operator() == BinaryOperator.ADD
            || binary.operator() == BinaryOperator.SUBTRACT)) {
      String spelling = " " + binary.operator().spelling() + " ";
      return "(" + text(binary.left()) + spelling + text(binary.right()) + ")";
    }
    return value.isNamed() ? value.name() : "the number of iterations";
  }

  private String reference(Operand array) {
    if (definitions.get(array) instanceof Operation.Load load) {
      return reference(load.array()) + "[…]";
    }
    return array instanceof Value value && value.isNamed() ? value.name() : "the array";
  }
}
