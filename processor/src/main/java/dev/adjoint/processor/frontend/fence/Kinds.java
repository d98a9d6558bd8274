package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.Locale;
import java.util.Set;

/** What the kind of a tree alone says: kinds that this list does not know are refused. */
final class Kinds {
  /**
   * What becomes of a tree.
   *
   * @param code the message; {@code null} for none
   * @param goOn whether what is below has to be checked
   * @param arguments the arguments of the message
   */
  record Verdict(DiagnosticCode code, boolean goOn, Object... arguments) {}

  private static final Verdict ACCEPTED = new Verdict(null, true);
  private static final Verdict IGNORED = new Verdict(null, false);

  /** Kinds that a newer compiler has and this one is built without, by name. */
  private static final Set<String> ACCEPTED_LABELS = Set.of("DEFAULT_CASE_LABEL");

  private static final Set<String> CONSTANT_LABELS = Set.of("CONSTANT_CASE_LABEL");

  private Kinds() {}

  static Verdict of(Tree tree) {
    return switch (tree.getKind()) {
      case BLOCK,
          EMPTY_STATEMENT,
          VARIABLE,
          EXPRESSION_STATEMENT,
          IF,
          FOR_LOOP,
          ENHANCED_FOR_LOOP,
          WHILE_LOOP,
          DO_WHILE_LOOP,
          SWITCH,
          SWITCH_EXPRESSION,
          CASE,
          CATCH,
          LABELED_STATEMENT,
          BREAK,
          CONTINUE,
          YIELD,
          RETURN,
          THROW,
          ASSERT ->
          ACCEPTED;
      case TRY -> new Verdict(DiagnosticCode.AD2001, true);
      case SYNCHRONIZED -> new Verdict(DiagnosticCode.AD2002, true);
      case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE ->
          new Verdict(DiagnosticCode.AD2003, false);
      case LAMBDA_EXPRESSION -> new Verdict(DiagnosticCode.AD3001, false);
      case MEMBER_REFERENCE -> new Verdict(DiagnosticCode.AD3002, false);
      case INSTANCE_OF -> new Verdict(DiagnosticCode.AD3009, false, "instanceof");
      case ERRONEOUS -> IGNORED;
      default -> isExpression(tree.getKind()) ? ACCEPTED : other(tree);
    };
  }

  private static boolean isExpression(Tree.Kind kind) {
    return switch (kind) {
      case IDENTIFIER,
          MEMBER_SELECT,
          METHOD_INVOCATION,
          NEW_CLASS,
          NEW_ARRAY,
          ARRAY_ACCESS,
          PARENTHESIZED,
          CONDITIONAL_EXPRESSION,
          TYPE_CAST,
          ASSIGNMENT ->
          true;
      default -> isOperatorOrLiteral(kind);
    };
  }

  private static boolean isOperatorOrLiteral(Tree.Kind kind) {
    Class<? extends Tree> form = kind.asInterface();
    return form == UnaryTree.class
        || form == BinaryTree.class
        || form == CompoundAssignmentTree.class
        || form == LiteralTree.class;
  }

  private static Verdict other(Tree tree) {
    String kind = tree.getKind().name();
    if (ACCEPTED_LABELS.contains(kind)) {
      return ACCEPTED;
    }
    if (CONSTANT_LABELS.contains(kind)) {
      return IGNORED;
    }
    String name = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    return tree instanceof StatementTree || name.contains("label")
        ? new Verdict(DiagnosticCode.AD2005, false, name)
        : new Verdict(DiagnosticCode.AD3009, false, name);
  }
}
