package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.FreeValues;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes private methods of statements. */
final class Parts {
  private final DerivedMethod method;
  private final String companion;
  private final Set<String> taken;
  private final Kept kept;
  private final KeptStores stores;
  private final List<DerivedMethod> made = new ArrayList<>();

  /**
   * Prepares parts of a method.
   *
   * @param companion the qualified name of its class
   * @param taken the names of the methods there
   */
  Parts(DerivedMethod method, String companion, Set<String> taken, Kept kept) {
    this.method = method;
    this.companion = companion;
    this.taken = taken;
    this.kept = kept;
    this.stores = new KeptStores(kept);
  }

  /** The methods made so far. */
  List<DerivedMethod> made() {
    return made;
  }

  /** What forgets the methods made from now on. */
  Runnable undo() {
    int before = made.size();
    return () -> {
      List<DerivedMethod> later = made.subList(before, made.size());
      later.forEach(part -> taken.remove(part.name()));
      later.clear();
    };
  }

  /**
   * Makes a method.
   *
   * @param statements what it does
   * @param result the value that is needed behind them and not kept; {@code null} for none
   * @param sweep what they are a part of, for the name
   * @return its call
   */
  Statement make(List<Statement> statements, Value result, String sweep) {
    Block read = new Block(statements, new Terminator.Yield(List.of()));
    List<Statement> body = stores.insert(unnamed(fetched(read), result));
    List<Value> yielded = result == null ? List.of() : List.of(result);
    Block block = new Block(body, new Terminator.Yield(List.copyOf(yielded)));
    List<Value> inputs = List.copyOf(FreeValues.of(block));
    String name = ValueNames.numbered(method.name() + sweep, taken);
    IrType type = result == null ? null : result.type();
    made.add(
        new DerivedMethod(
            DerivedMethod.Kind.PART,
            primal(),
            name,
            parameters(inputs),
            "",
            result == null ? List.of() : List.of(new ResultComponent("value", type, "")),
            block,
            method.supply(),
            List.of()));
    Callee callee = new Callee(Callee.Kind.STATIC, companion, name, type, false);
    Operation.Invoke call = new Operation.Invoke(callee, List.copyOf(inputs));
    return result == null ? new Perform(call, Origin.FRAME) : new Let(result, call, Origin.FRAME);
  }

  /** What a chunk runs throws nothing that must be declared: threads of a pool run it. */
  private PrimalMethod primal() {
    PrimalMethod primal = method.primal();
    return method.kind() == DerivedMethod.Kind.CHUNK
        ? new PrimalMethod(
            primal.source().withoutExceptions(),
            primal.parameters(),
            primal.results(),
            primal.body(),
            primal.supply())
        : primal;
  }

  private List<DerivedParameter> parameters(List<Value> inputs) {
    Set<String> names = new HashSet<>();
    List<DerivedParameter> parameters = new ArrayList<>();
    for (Value input : inputs) {
      String type =
          method.parameters().stream()
              .filter(parameter -> parameter.value().equals(input))
              .map(DerivedParameter::javaType)
              .findFirst()
              .orElse("");
      String name = ValueNames.unique(ValueNames.of(input), names);
      parameters.add(new DerivedParameter(input, name, type, DerivedParameter.Role.PART, ""));
    }
    return parameters;
  }

  /** The statements, which fetch from the frame what is there. */
  private List<Statement> fetched(Block block) {
    Map<Value, Integer> counts = new HashMap<>();
    Anatomy.forEachRead(
        block,
        operand -> {
          if (operand instanceof Value value && kept.has(value)) {
            counts.merge(value, 1, Integer::sum);
          }
        });
    Set<Value> free = new HashSet<>(FreeValues.of(block));
    free.retainAll(counts.keySet());
    Map<Value, Value> loaded = new HashMap<>();
    Substitution substitution = new Substitution(loaded);
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : block.statements()) {
      for (Value value : counts.isEmpty() ? Set.<Value>of() : FreeValues.of(List.of(statement))) {
        if (free.contains(value) && !loaded.containsKey(value)) {
          boolean once = counts.get(value) == 1 && Anatomy.reads(statement).contains(value);
          Let load = kept.load(value, once);
          statements.add(load);
          loaded.put(value, load.target());
        }
      }
      statements.add(loaded.isEmpty() ? statement : substitution.statement(statement));
    }
    return statements;
  }

  /** Statements whose values go into the frame and nowhere else bind them to no variable. */
  private List<Statement> unnamed(List<Statement> statements, Value result) {
    if (kept.isStored()) {
      return statements;
    }
    Set<Value> read = new HashSet<>();
    Block block = new Block(statements, new Terminator.Yield(List.of()));
    Anatomy.forEachRead(
        block,
        operand -> {
          if (operand instanceof Value value) {
            read.add(value);
          }
        });
    List<Statement> changed = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement instanceof Let let
          && kept.isPending(let.target())
          && !let.target().equals(result)
          && !read.contains(let.target())) {
        Value unnamed = method.supply().temporary(let.target().type());
        changed.add(new Let(unnamed, let.operation(), let.origin()));
        changed.add(kept.store(let.target(), unnamed));
      } else {
        changed.add(statement);
      }
    }
    return changed;
  }
}
