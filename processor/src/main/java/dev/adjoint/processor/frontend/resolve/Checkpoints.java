package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.ir.Checkpointing;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Checkpoint} on local variables. */
public final class Checkpoints {
  private static final String NAME = "dev.adjoint.Checkpoint";

  private Checkpoints() {}

  /** Whether an annotation has the name that the type must have. */
  static boolean mayBe(AnnotationTree tree) {
    Tree type = tree.getAnnotationType();
    String name =
        type instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : type instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    return NAME.endsWith("." + name);
  }

  static boolean is(TypeMirror type) {
    return type != null && type.toString().equals(NAME);
  }

  /** The annotation on a variable; {@code null} if there is none. */
  public static AnnotationTree on(VariableTree variable, Attribution attribution) {
    return variable.getModifiers().getAnnotations().stream()
        .filter(tree -> mayBe(tree) && is(attribution.typeOf(tree.getAnnotationType())))
        .findFirst()
        .orElse(null);
  }

  /** What an annotation says; {@code null} if that is not exactly one positive number. */
  public static Checkpointing bound(AnnotationTree tree, Attribution attribution) {
    if (tree.getArguments().size() != 1
        || !(tree.getArguments().get(0) instanceof AssignmentTree element)) {
      return null;
    }
    long value = number(element.getExpression(), attribution);
    if (value <= 0) {
      return null;
    }
    return element.getVariable().toString().equals("bytes")
        ? new Checkpointing(0, value)
        : new Checkpointing((int) Math.min(Integer.MAX_VALUE, value), 0);
  }

  private static long number(ExpressionTree tree, Attribution attribution) {
    Object value = attribution.constantOf(tree);
    if (value instanceof Character character) {
      return character;
    }
    return value instanceof Number number ? number.longValue() : 0;
  }
}
