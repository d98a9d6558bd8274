package dev.adjoint.processor.program;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;

/** A message about a method, kept until it is known whether the method is needed. */
record Message(Tree position, DiagnosticCode code, Object[] arguments) {}
