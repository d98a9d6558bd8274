package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The corpus leaves out nothing that the language accepts. */
class CorpusCoverageTest {
  private static final Set<Tree.Kind> ACCEPTED =
      EnumSet.of(
          Tree.Kind.ARRAY_ACCESS,
          Tree.Kind.ARRAY_TYPE,
          Tree.Kind.ASSERT,
          Tree.Kind.ASSIGNMENT,
          Tree.Kind.BLOCK,
          Tree.Kind.BREAK,
          Tree.Kind.CASE,
          Tree.Kind.CONDITIONAL_EXPRESSION,
          Tree.Kind.CONTINUE,
          Tree.Kind.DO_WHILE_LOOP,
          Tree.Kind.EMPTY_STATEMENT,
          Tree.Kind.ENHANCED_FOR_LOOP,
          Tree.Kind.EXPRESSION_STATEMENT,
          Tree.Kind.FOR_LOOP,
          Tree.Kind.IDENTIFIER,
          Tree.Kind.IF,
          Tree.Kind.LABELED_STATEMENT,
          Tree.Kind.MEMBER_SELECT,
          Tree.Kind.METHOD_INVOCATION,
          Tree.Kind.NEW_ARRAY,
          Tree.Kind.NEW_CLASS,
          Tree.Kind.PARENTHESIZED,
          Tree.Kind.PRIMITIVE_TYPE,
          Tree.Kind.RETURN,
          Tree.Kind.SWITCH,
          Tree.Kind.SWITCH_EXPRESSION,
          Tree.Kind.THROW,
          Tree.Kind.TYPE_CAST,
          Tree.Kind.VARIABLE,
          Tree.Kind.WHILE_LOOP,
          Tree.Kind.YIELD,
          Tree.Kind.POSTFIX_INCREMENT,
          Tree.Kind.POSTFIX_DECREMENT,
          Tree.Kind.PREFIX_INCREMENT,
          Tree.Kind.PREFIX_DECREMENT,
          Tree.Kind.UNARY_PLUS,
          Tree.Kind.UNARY_MINUS,
          Tree.Kind.BITWISE_COMPLEMENT,
          Tree.Kind.LOGICAL_COMPLEMENT,
          Tree.Kind.MULTIPLY,
          Tree.Kind.DIVIDE,
          Tree.Kind.REMAINDER,
          Tree.Kind.PLUS,
          Tree.Kind.MINUS,
          Tree.Kind.LEFT_SHIFT,
          Tree.Kind.RIGHT_SHIFT,
          Tree.Kind.UNSIGNED_RIGHT_SHIFT,
          Tree.Kind.LESS_THAN,
          Tree.Kind.GREATER_THAN,
          Tree.Kind.LESS_THAN_EQUAL,
          Tree.Kind.GREATER_THAN_EQUAL,
          Tree.Kind.EQUAL_TO,
          Tree.Kind.NOT_EQUAL_TO,
          Tree.Kind.AND,
          Tree.Kind.XOR,
          Tree.Kind.OR,
          Tree.Kind.CONDITIONAL_AND,
          Tree.Kind.CONDITIONAL_OR,
          Tree.Kind.MULTIPLY_ASSIGNMENT,
          Tree.Kind.DIVIDE_ASSIGNMENT,
          Tree.Kind.REMAINDER_ASSIGNMENT,
          Tree.Kind.PLUS_ASSIGNMENT,
          Tree.Kind.MINUS_ASSIGNMENT,
          Tree.Kind.LEFT_SHIFT_ASSIGNMENT,
          Tree.Kind.RIGHT_SHIFT_ASSIGNMENT,
          Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT,
          Tree.Kind.AND_ASSIGNMENT,
          Tree.Kind.XOR_ASSIGNMENT,
          Tree.Kind.OR_ASSIGNMENT,
          Tree.Kind.INT_LITERAL,
          Tree.Kind.LONG_LITERAL,
          Tree.Kind.FLOAT_LITERAL,
          Tree.Kind.DOUBLE_LITERAL,
          Tree.Kind.BOOLEAN_LITERAL,
          Tree.Kind.CHAR_LITERAL,
          Tree.Kind.STRING_LITERAL,
          Tree.Kind.NULL_LITERAL);

  private static final List<String> FUNCTIONS =
      List.of(
          "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "sinh",
          "cosh",
          "tanh",
          "exp",
          "expm1",
          "log",
          "log10",
          "log1p",
          "sqrt",
          "cbrt",
          "toRadians",
          "toDegrees",
          "abs",
          "pow",
          "atan2",
          "hypot",
          "max",
          "min",
          "IEEEremainder",
          "copySign",
          "fma",
          "scalb",
          "floor",
          "ceil",
          "rint",
          "signum",
          "round",
          "getExponent");

  private static final Set<Tree.Kind> KINDS = EnumSet.noneOf(Tree.Kind.class);
  private static final Set<String> CALLS = new TreeSet<>();
  private static int methods;

  @BeforeAll
  static void scan() {
    for (List<CorpusMethod> ofFile : Corpus.read().methods().values()) {
      methods += ofFile.size();
      ofFile.forEach(method -> SCANNER.scan(method.attributed().tree().getBody(), null));
    }
  }

  private static final TreeScanner<Void, Void> SCANNER =
      new TreeScanner<>() {
        @Override
        public Void scan(Tree tree, Void unused) {
          if (tree != null) {
            KINDS.add(tree.getKind());
          }
          return super.scan(tree, null);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
          CALLS.add(tree.toString());
          return super.visitMemberSelect(tree, null);
        }
      };

  @Test
  void hasEveryKindOfTree() {
    Set<Tree.Kind> missing = EnumSet.copyOf(ACCEPTED);
    missing.removeAll(KINDS);
    assertEquals(Set.of(), missing);
  }

  @Test
  void hasEveryFunction() {
    Set<String> missing = new TreeSet<>();
    for (String function : FUNCTIONS) {
      missing.add("Math." + function);
      missing.add("StrictMath." + function);
    }
    missing.removeAll(CALLS);
    assertEquals(Set.of(), missing);
  }

  @Test
  void isLarge() {
    assertTrue(methods >= 400, methods + " methods");
  }
}
