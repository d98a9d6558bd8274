package dev.adjoint.processor.ir;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the intermediate representation as text, one statement per line. Values and labels are
 * numbered in the order in which they first appear, so that the text does not depend on how many
 * values a transform threw away.
 */
public final class IrPrinter {
  private final Map<Integer, Integer> values = new HashMap<>();
  private final Map<Value, String> names = new LinkedHashMap<>();
  private final Map<Integer, Integer> labels = new HashMap<>();
  private final OperationPrinter operations = new OperationPrinter(this::operand);

  private IrPrinter() {}

  /** Prints a primal method. */
  public static String print(PrimalMethod method) {
    return new IrPrinter().primal(method);
  }

  /** What each value of a method is called in its text, in the order of the text. */
  public static Map<Value, String> names(PrimalMethod method) {
    IrPrinter printer = new IrPrinter();
    printer.primal(method);
    return printer.names;
  }

  private String primal(PrimalMethod method) {
    String parameters =
        method.parameters().stream()
            .map(p -> (p.differentiated() ? "wrt " : "") + binding(p.value()))
            .collect(Collectors.joining(", ", "(", ")"));
    String result =
        method.results().isEmpty()
            ? "void"
            : method.resultTypes().stream().map(IrType::javaName).collect(Collectors.joining(", "));
    String head = "primal " + method.source().methodName() + parameters + " : " + result + "\n";
    return head + body(method.body());
  }

  /** Prints a derived method. */
  public static String print(DerivedMethod method) {
    IrPrinter printer = new IrPrinter();
    String parameters =
        method.parameters().stream()
            .map(p -> printer.binding(p.value()))
            .collect(Collectors.joining(", ", "(", ")"));
    String components =
        method.components().stream()
            .map(c -> c.type() + " " + c.name())
            .collect(Collectors.joining(", ", method.resultRecord() + "(", ")"));
    String head =
        method.kind().name().toLowerCase(java.util.Locale.ROOT)
            + " "
            + method.name()
            + parameters
            + " : "
            + components
            + "\n";
    return head + printer.body(method.body());
  }

  /** Prints a block. */
  public static String print(Block block) {
    return new IrPrinter().body(block);
  }

  private String body(Block block) {
    StringBuilder text = new StringBuilder();
    new StatementPrinter(this, text, 1).block(block);
    return text.toString();
  }

  /** Prints what is read. */
  String operand(Operand operand) {
    if (operand instanceof Value value) {
      int number = values.computeIfAbsent(value.id(), id -> values.size());
      String name = "%" + number + (value.isNamed() ? ":" + value.name() : "");
      names.putIfAbsent(value, name);
      return name;
    }
    return operand.toString();
  }

  /** Prints a value where it is bound, with its type. */
  String binding(Value value) {
    return operand(value) + " " + value.type();
  }

  /** Prints what is computed. */
  String operation(Operation operation) {
    return operation.accept(operations);
  }

  /** Prints a label. */
  String label(Label label) {
    return label.name() + "#" + labels.computeIfAbsent(label.id(), id -> labels.size());
  }

  /** Prints operands between parentheses. */
  String operands(List<Operand> operands) {
    return operands.stream().map(this::operand).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Prints results with their types, and an arrow before them if there are any. */
  String results(List<Value> results) {
    return results.isEmpty()
        ? ""
        : results.stream().map(this::binding).collect(Collectors.joining(", ", " -> (", ")"));
  }
}
