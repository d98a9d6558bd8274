package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.DerivedRecord;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.transform.outline.Frame;
import java.util.List;

/** Javadoc of companion methods and their records. */
final class MethodDoc {
  private final DerivedMethod method;
  private final SourceMethod source;
  private final JavadocText text = new JavadocText();

  private MethodDoc(DerivedMethod method) {
    this.method = method;
    this.source = method.primal().source();
  }

  /** The Javadoc of a companion class. */
  static CodeBlock ofCompanion(CompanionKind kind, SourceMethod source) {
    JavadocText text = new JavadocText();
    text.paragraph(
        kind.offers()
            + " the {@code @Differentiable} methods of {@link "
            + source.className()
            + "}.");
    return text.code();
  }

  /** The Javadoc of a companion method. */
  static CodeBlock of(DerivedMethod method) {
    return new MethodDoc(method).method();
  }

  /** The Javadoc of the record that a companion method returns. */
  static CodeBlock ofRecord(DerivedMethod method) {
    return new MethodDoc(method).record();
  }

  /** The Javadoc of a record of adjoints or tangents. */
  static CodeBlock ofRecord(DerivedRecord record) {
    JavadocText text = new JavadocText();
    String article = record.what().equals("adjoint") ? "an adjoint" : "a tangent";
    text.paragraph(
        "The "
            + record.what()
            + " of a {@link "
            + record.of()
            + "}: "
            + article
            + " for each component that is, or contains, a floating-point number.");
    for (RecordType.Component component : record.type().components()) {
      text.tag(
          "@param "
              + component.name()
              + " the "
              + record.what()
              + " of {@code "
              + component.name()
              + "}");
    }
    return text.code();
  }

  private String primal() {
    return "{@link " + source.className() + "#" + source.methodName() + "}";
  }

  private String place() {
    return source.fileName() + " lines " + source.firstLine() + "-" + source.lastLine();
  }

  /** The Javadoc of the class of what parts share. */
  static CodeBlock ofFrame(Frame frame) {
    JavadocText text = new JavadocText();
    text.paragraph("What the parts of {@code " + frame.of() + "} hand to one another.");
    return text.code();
  }

  private CodeBlock method() {
    text.paragraph(summary());
    if (method.kind() == DerivedMethod.Kind.PART) {
      return text.code();
    }
    if (!method.notes().isEmpty()) {
      text.paragraph(JavadocText.escaped(String.join(" ", method.notes())));
    }
    if (source.overload() > 1 && !method.resultRecord().isEmpty()) {
      text.paragraph(
          "This is overload "
              + source.overload()
              + " in source order, hence the number in {@code "
              + method.resultRecord()
              + "}.");
    }
    method.parameters().forEach(this::parameter);
    if (!method.components().isEmpty()) {
      text.tag("@return " + returned());
    }
    misfit();
    exceptions(method).forEach(e -> text.tag("@throws " + e + " as " + primal() + " does"));
    return text.code();
  }

  /** What is said of buffers and tangents that are checked when the method is entered. */
  private void misfit() {
    boolean buffers = takes(DerivedParameter.Role.BUFFER);
    boolean tangents = takes(DerivedParameter.Role.TANGENT);
    switch (method.kind()) {
      case VJP, VJP_WORKSPACE -> {
        if (buffers) {
          text.tag(
              "@throws IllegalArgumentException if a buffer has another shape than it needs or is"
                  + " an argument; then nothing is written");
        }
      }
      case TANGENT, HVP -> {
        if (tangents) {
          text.tag(
              "@throws IllegalArgumentException if "
                  + (method.kind() == DerivedMethod.Kind.HVP ? "a direction" : "a tangent")
                  + " has another shape than its array; then nothing is written");
        }
      }
      default -> {}
    }
  }

  private boolean takes(DerivedParameter.Role role) {
    boolean buffer = role == DerivedParameter.Role.BUFFER;
    return method.parameters().stream()
        .anyMatch(p -> p.role() == role && (buffer || p.value().type().rank() > 0));
  }

  /** The exceptions that a method declares: those of the primal, but for what others run. */
  static List<String> exceptions(DerivedMethod method) {
    return method.kind() == DerivedMethod.Kind.CHUNK
        ? List.of()
        : method.primal().source().exceptions();
  }

  private String summary() {
    String what =
        switch (method.kind()) {
          case GRADIENT -> "Reverse mode: the value of " + primal() + " and its gradient";
          case PULLBACK ->
              "Reverse mode: the value of "
                  + primal()
                  + " and the seed pulled back to the arguments";
          case VJP -> "Reverse mode: runs " + primal() + " and adds its adjoints into the buffers";
          case VJP_SHARED ->
              "Reverse mode where arguments of " + primal() + " share arrays or rows";
          case VJP_WORKSPACE ->
              "Reverse mode with arrays of a workspace: runs "
                  + primal()
                  + " and adds its adjoints into the buffers";
          case VJP_POOLED -> "The same with arrays of a workspace that a caller has entered";
          case CHUNK ->
              "Runs one chunk of the iterations of a loop for the companion of " + primal();
          case FORWARD_SWEEP ->
              "Reverse mode, first half: runs "
                  + primal()
                  + " and keeps on stacks what the second half needs";
          case REVERSE_SWEEP ->
              "Reverse mode, second half: takes from the stacks what a run of "
                  + primal()
                  + " left there, and adds its adjoints into the buffers";
          case COPY -> "What " + primal() + " does, which is private there";
          case PART -> "A part of a companion of " + primal();
          case TANGENT -> "Forward mode: the value of " + primal() + " and its tangent";
          case JACOBIAN -> "The value of " + primal() + " and all its derivatives";
          case HESSIAN ->
              "Second order: the value of "
                  + primal()
                  + ", its gradient and its Hessian, a Hessian-vector product for each column";
          case HVP ->
              "Second order: the value of "
                  + primal()
                  + ", its gradient, and its Hessian times a direction,"
                  + " as the tangent of the gradient";
        };
    return what + " (" + place() + ").";
  }

  private void parameter(DerivedParameter parameter) {
    String what =
        switch (parameter.role()) {
          case PRIMAL -> "the argument of the primal";
          case SEED -> "the adjoint of the result";
          case TANGENT ->
              (method.kind() == DerivedMethod.Kind.HVP ? "the direction in " : "the tangent of ")
                  + "{@code "
                  + parameter.of()
                  + "}";
          case BUFFER -> buffer(parameter);
          case WORKSPACE ->
              method.kind() == DerivedMethod.Kind.VJP_WORKSPACE
                  ? "what the arrays are taken from; for one call at a time"
                  : "what the arrays are taken from";
          case PART -> parameter.of().isEmpty() ? "the variable of that companion" : parameter.of();
          case STORAGE -> "what the first half keeps for the second";
        };
    text.tag("@param " + parameter.name() + " " + what);
  }

  private String buffer(DerivedParameter parameter) {
    boolean array =
        method.primal().parameters().stream()
            .anyMatch(p -> p.name().equals(parameter.of()) && p.value().type().rank() > 0);
    boolean written =
        method.primal().parameters().stream()
            .anyMatch(p -> p.name().equals(parameter.of()) && p.written());
    String of = "{@code " + parameter.of() + "}";
    if (parameter.value().type().innermost() instanceof RecordType) {
      return bufferOfRecords(of, parameter, written);
    }
    if (written) {
      return "the adjoint of "
          + of
          + ": of its final contents on entry, of its initial contents on return; same shape";
    }
    return array
        ? "an array of the shape of " + of + ", to which its adjoint is added"
        : "an array to whose element 0 the adjoint of " + of + " is added";
  }

  private static String bufferOfRecords(String of, DerivedParameter parameter, boolean written) {
    String whole =
        parameter.value().type().rank() == 1
            ? "an array whose elements are replaced by their sums with the adjoints of " + of
            : "arrays whose elements are replaced by their sums with the adjoints of " + of;
    boolean inside = holdsArrays((RecordType) parameter.value().type().innermost());
    String arrays =
        inside
            ? "; {@code null} stands for zeros, and arrays in them are added to in place"
            : "; {@code null} stands for zeros";
    return written
        ? whole + arrays + "; what is written holds the adjoints of its final contents on entry"
        : whole + arrays;
  }

  private static boolean holdsArrays(RecordType type) {
    return type.components().stream()
        .map(RecordType.Component::type)
        .anyMatch(
            inside ->
                inside.rank() > 0 || inside instanceof RecordType nested && holdsArrays(nested));
  }

  private String returned() {
    if (method.resultRecord().isEmpty()) {
      return method.kind() == DerivedMethod.Kind.REVERSE_SWEEP
          ? "the adjoint of {@code " + method.components().get(0).of() + "}"
          : "the value of the primal";
    }
    return switch (method.kind()) {
      case GRADIENT -> "the value, and the derivative with respect to each parameter";
      case PULLBACK,
          VJP,
          VJP_SHARED,
          CHUNK,
          VJP_WORKSPACE,
          VJP_POOLED,
          FORWARD_SWEEP,
          REVERSE_SWEEP,
          COPY,
          PART ->
          "the value, and the adjoint of each parameter";
      case TANGENT -> "the value and its tangent";
      case JACOBIAN -> "the matrices of derivatives, after the value if there is one";
      case HESSIAN -> "the value, the gradient and the Hessian, over all differentiated numbers";
      case HVP -> "the value, the gradient, and the Hessian times the direction";
    };
  }

  private CodeBlock record() {
    text.paragraph(
        switch (method.kind()) {
          case GRADIENT -> "The value of " + primal() + " and its gradient.";
          case PULLBACK,
              VJP,
              VJP_SHARED,
              CHUNK,
              VJP_WORKSPACE,
              VJP_POOLED,
              FORWARD_SWEEP,
              REVERSE_SWEEP,
              COPY,
              PART ->
              "The value of " + primal() + " and the adjoints of its parameters.";
          case TANGENT -> "The value of " + primal() + " and its tangent.";
          case JACOBIAN -> "The derivatives of " + primal() + ": a matrix for each parameter.";
          case HESSIAN -> "The value of " + primal() + ", its gradient and its Hessian.";
          case HVP ->
              "The value of " + primal() + ", its gradient, and its Hessian times a direction.";
        });
    for (ResultComponent component : method.components()) {
      text.tag("@param " + component.name() + " " + component(component));
    }
    return text.code();
  }

  /** Whether it is the second of the two components of a parameter. */
  private boolean isProduct(ResultComponent component) {
    return method.components().indexOf(component) > method.components().size() / 2;
  }

  private String component(ResultComponent component) {
    if (method.kind() == DerivedMethod.Kind.HESSIAN && !component.name().equals("value")) {
      return "the " + component.name() + " over all differentiated numbers in order";
    }
    if (method.kind() == DerivedMethod.Kind.HVP && isProduct(component)) {
      return "the part of {@code " + component.of() + "} of the Hessian times the direction";
    }
    if (component.of().isEmpty()) {
      return component == method.components().get(0)
          ? "what the primal returns"
          : "the tangent of the value";
    }
    return method.kind() == DerivedMethod.Kind.JACOBIAN
        ? "a row for each number that the method returns or writes, a column for each of {@code "
            + component.of()
            + "}"
        : "the adjoint of {@code " + component.of() + "}";
  }
}
