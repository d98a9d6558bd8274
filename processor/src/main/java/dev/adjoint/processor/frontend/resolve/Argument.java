package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * An argument of a call.
 *
 * @param tree the expression
 * @param types the types of its results: one, or one for each arm of a conditional or {@code
 *     switch} expression that takes its type from the parameter; none for a call whose type only
 *     the parameter determines
 * @param takesTarget whether it takes its type from the parameter
 * @param isInferred whether it is a call whose type arguments the parameter helps to infer
 */
record Argument(
    ExpressionTree tree, List<TypeMirror> types, boolean takesTarget, boolean isInferred) {}
