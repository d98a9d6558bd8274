package dev.adjoint.processor;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.JoinedInputs;
import dev.adjoint.processor.frontend.signature.RequestedMode;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.transform.hessian.HessianTransform;
import dev.adjoint.processor.transform.records.Boundary;
import dev.adjoint.processor.transform.records.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/** Reports the statements whose records cannot be followed. */
final class RecordMessages {
  private RecordMessages() {}

  static void report(List<Refusal> refusals, DiagnosticSink<Statement> sink) {
    for (Refusal refusal : refusals) {
      sink.report(refusal.statement(), codeOf(refusal.reason()), refusal.names().toArray());
    }
  }

  /** Refuses a method that replaces records in arrays of arrays. */
  static void reportReplaced(Boundary boundary, DiagnosticSink<Statement> sink) {
    if (!boundary.canCheckSharing()) {
      sink.report(null, DiagnosticCode.AD5011, boundary.contract().source().methodName());
    }
  }

  /** Refuses records that belong to P since they are written, and cannot be differentiated. */
  static void reportJoined(
      AnnotatedMethod method,
      Boundary boundary,
      ProcessingEnvironment environment,
      DiagnosticSink<Tree> sink) {
    Set<String> joined = new HashSet<>();
    boolean receiver = false;
    for (Parameter parameter : boundary.recordsInP()) {
      boolean first = parameter.equals(boundary.contract().parameters().get(0));
      receiver |= first && method.signature().instance();
      joined.add(parameter.name());
    }
    JoinedInputs.requireUsable(method, joined, receiver, environment, sink);
  }

  /** Refuses the modes that take no records; the method has some. */
  static void reportModes(
      AnnotatedMethod method,
      Boundary boundary,
      PrimalMethod flat,
      DiagnosticSink<Statement> sink) {
    String name = method.element().getSimpleName().toString();
    if (boundary.isTrivial()) {
      return;
    }
    if (method.wants(RequestedMode.JACOBIAN) && boundary.interleaves()) {
      sink.report(null, DiagnosticCode.AD5010, name, "Jacobian");
    }
    boolean copies = boundary.hasArrays() && HessianTransform.copiesArguments(flat);
    if (method.wants(RequestedMode.HESSIAN) && (boundary.interleaves() || copies)) {
      sink.report(null, DiagnosticCode.AD5010, name, "Hessian");
    }
  }

  private static DiagnosticCode codeOf(Refusal.Reason reason) {
    return switch (reason) {
      case RANGE -> DiagnosticCode.AD5007;
      case PASSED_ON -> DiagnosticCode.AD5008;
      case UNKNOWN -> DiagnosticCode.AD5009;
    };
  }
}
