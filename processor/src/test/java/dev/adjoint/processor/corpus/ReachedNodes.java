package dev.adjoint.processor.corpus;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.While;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** In how many methods each kind of node of the intermediate representation was met. */
public final class ReachedNodes {
  private final Map<String, Integer> methods = new TreeMap<>();
  private int total;

  ReachedNodes() {
    expect("statement", Statement.class);
    expect("end", Terminator.class);
    expect("operation", Operation.class);
    for (BinaryOperator operator : BinaryOperator.values()) {
      methods.put("binary " + operator, 0);
    }
    for (UnaryOperator operator : UnaryOperator.values()) {
      methods.put("unary " + operator, 0);
    }
  }

  private void expect(String what, Class<?> sealed) {
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      if (kind.isSealed()) {
        expect(what, kind);
      } else {
        methods.put(what + " " + kind.getSimpleName(), 0);
      }
    }
  }

  void add(PrimalMethod method) {
    of(method).forEach(node -> methods.merge(node, 1, Integer::sum));
    total++;
  }

  /** The kinds of nodes that the method has. */
  public static Set<String> of(PrimalMethod method) {
    TreeSet<String> met = new TreeSet<>();
    visit(method.body(), met);
    return met;
  }

  /** The kinds of nodes that there are. */
  public static Set<String> all() {
    return new ReachedNodes().methods.keySet();
  }

  private static void visit(Block block, TreeSet<String> met) {
    block.statements().forEach(statement -> visit(statement, met));
    met.add("end " + block.end().getClass().getSimpleName());
  }

  private static void visit(Statement statement, TreeSet<String> met) {
    met.add("statement " + statement.getClass().getSimpleName());
    if (statement instanceof Let let) {
      visit(let.operation(), met);
    } else if (statement instanceof While loop) {
      visit(loop.condition(), met);
    }
    NestedBlocks.with(
        statement,
        block -> {
          visit(block, met);
          return block;
        });
  }

  private static void visit(Operation operation, TreeSet<String> met) {
    met.add("operation " + operation.getClass().getSimpleName());
    if (operation instanceof Operation.Binary binary) {
      met.add("binary " + binary.operator());
      IrType type = binary.left().type();
      String of = type instanceof Scalar ? type.toString() : "references";
      met.add("binary " + binary.operator() + " of " + of);
    } else if (operation instanceof Operation.Unary unary) {
      met.add("unary " + unary.operator());
      met.add("unary " + unary.operator() + " of " + unary.type());
    } else if (operation instanceof Operation.Apply apply) {
      met.add("function " + apply.function());
    } else if (operation instanceof Operation.Convert convert) {
      met.add("convert " + convert.operand().type() + " to " + convert.target());
    }
  }

  /** One line for each kind, with the number of methods that have it; those never met are first. */
  String table() {
    StringBuilder text = new StringBuilder("nodes in " + total + " methods, never met:\n");
    methods.forEach((node, count) -> text.append(count == 0 ? "  " + node + "\n" : ""));
    text.append("met:\n");
    methods.forEach((node, n) -> text.append(n == 0 ? "" : String.format("  %6d %s%n", n, node)));
    return text.toString();
  }
}
