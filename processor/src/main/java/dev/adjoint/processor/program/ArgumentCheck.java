package dev.adjoint.processor.program;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.frontend.lower.SourceMap;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;

/** Refuses active arguments for parameters that the callee's own annotation leaves out. */
final class ArgumentCheck {
  private final Program program;
  private final SourceMap positions;
  private final DiagnosticSink<Tree> sink;

  ArgumentCheck(Program program, SourceMap positions, DiagnosticSink<Tree> sink) {
    this.program = program;
    this.positions = positions;
    this.sink = sink;
  }

  void check(MethodKey key, Operation.Invoke call, Statement statement, ActivityAnalysis activity) {
    AnnotatedMethod annotated = program.annotated(key);
    if (annotated == null) {
      return;
    }
    Signature signature = annotated.signature();
    for (int i = 0; i < call.arguments().size(); i++) {
      Operand argument = call.arguments().get(i);
      Signature.Parameter parameter = signature.parameters().get(i);
      boolean output = signature.result() == null && parameter.type().rank() > 0;
      if (!parameter.differentiated()
          && parameter.type().isDifferentiable()
          && !output
          && activity.isVaried(argument)) {
        Tree tree = positions.argumentOf(statement, signature.instance() ? i - 1 : i);
        sink.report(
            tree, DiagnosticCode.AD5024, parameter.name(), annotated.element().getSimpleName());
      }
    }
  }
}
