package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ReversalNote;
import dev.adjoint.processor.ir.ReversalNote.Way;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the notes of how a method is reversed against what became of it. */
public final class ReversalNotes {
  private static final String UNREAD = "no statement of the reverse sweep reads it";

  private final Set<Integer> bound = new HashSet<>();
  private final Set<Integer> readInReverse = new HashSet<>();

  private ReversalNotes(DerivedMethod method) {
    Anatomy.forEach(method.body(), this::visit);
  }

  /** Drops what was decided about values that are not there after simplification. */
  public static DerivedMethod settle(DerivedMethod simplified) {
    return simplified.reversal().isEmpty()
        ? simplified
        : simplified.withReversal(new ReversalNotes(simplified).settled(simplified.reversal()));
  }

  /** What a reader of the companion wants to know of it. */
  static List<String> sentences(DerivedMethod method) {
    List<String> sentences = new ArrayList<>();
    List<String> apart = new ArrayList<>();
    grouped(method, Way.APART)
        .forEach((reason, lines) -> apart.add(String.join(", ", lines) + " since " + reason));
    if (!apart.isEmpty()) {
      sentences.add("Loops whose sweeps are apart: " + String.join("; ", apart) + ".");
    }
    grouped(method, Way.SELECTED)
        .forEach(
            (reason, lines) ->
                sentences.add(
                    "Only the iteration that was chosen last is reversed: "
                        + String.join(", ", lines)
                        + "."));
    grouped(method, Way.STORED)
        .forEach(
            (reason, names) ->
                sentences.add("Kept: " + String.join(", ", names) + ", since " + reason + "."));
    grouped(method, Way.RECOMPUTED)
        .forEach(
            (reason, names) ->
                sentences.add(
                    "Computed again, since that is cheaper: " + String.join(", ", names) + "."));
    return sentences;
  }

  /** The subjects, or the lines of loops, for each reason. */
  private static Map<String, Set<String>> grouped(DerivedMethod method, Way way) {
    Map<String, Set<String>> grouped = new LinkedHashMap<>();
    Set<String> variables = variables(method);
    for (ReversalNote note : method.reversal()) {
      if (note.way() == way && (note.isLoop() || variables.contains(note.subject()))) {
        String subject = note.isLoop() ? "L" + note.origin().line() : note.subject();
        grouped.computeIfAbsent(note.reason(), r -> new LinkedHashSet<>()).add(subject);
      }
    }
    return grouped;
  }

  /** The names of the primal's numbers. */
  private static Set<String> variables(DerivedMethod method) {
    Set<String> names = new HashSet<>();
    method.primal().parameters().forEach(parameter -> add(parameter.value(), names));
    Anatomy.forEach(
        method.primal().body(),
        statement -> {
          Anatomy.binds(statement).forEach(value -> add(value, names));
          if (statement instanceof Loop loop) {
            Anatomy.parameters(loop).forEach(value -> add(value, names));
          }
        });
    return names;
  }

  private static void add(Value value, Set<String> names) {
    if (value.isNamed() && value.type() instanceof Scalar) {
      names.add(value.name());
    }
  }

  private void visit(Statement statement) {
    for (Value value : Anatomy.binds(statement)) {
      bound.add(value.id());
    }
    Origin.Role role = statement.origin().role();
    if (role == Origin.Role.ADJOINT || role == Origin.Role.RECOMPUTED) {
      Anatomy.reads(statement).stream()
          .filter(Value.class::isInstance)
          .forEach(operand -> readInReverse.add(((Value) operand).id()));
    }
  }

  private List<ReversalNote> settled(List<ReversalNote> notes) {
    List<ReversalNote> settled = new ArrayList<>();
    for (ReversalNote note : notes) {
      if (note.way() == Way.LOCAL && !readInReverse.contains(note.value().id())) {
        settled.add(new ReversalNote(Way.NOT_NEEDED, note.origin(), note.subject(), null, UNREAD));
      } else if (note.isLoop() || bound.contains(note.value().id())) {
        settled.add(note);
      }
    }
    return settled;
  }

  /** The decisions as a text, one a line. */
  public static String text(DerivedMethod method) {
    StringBuilder text = new StringBuilder();
    for (ReversalNote note : method.reversal()) {
      String line = note.origin().line() > 0 ? "L" + note.origin().line() : "-";
      text.append(String.format("%-6s", line))
          .append(note.isLoop() ? "loop" : note.subject())
          .append(": ")
          .append(note.way().text())
          .append(note.reason().isEmpty() ? "" : ", since " + note.reason())
          .append('\n');
    }
    return text.toString();
  }
}
