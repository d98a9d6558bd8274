package dev.adjoint.processor.emit.print;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.emit.shape.ExpressionVisitor;
import dev.adjoint.processor.emit.shape.JavaExpression;
import dev.adjoint.processor.emit.shape.JavaExpression.Conditional;
import dev.adjoint.processor.emit.shape.JavaExpression.Infix;
import dev.adjoint.processor.emit.shape.JavaExpression.Literal;
import dev.adjoint.processor.emit.shape.JavaExpression.Prefix;
import dev.adjoint.processor.emit.shape.JavaExpression.ShortCircuit;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.UnaryOperator;
import java.util.List;

/** Prints expressions, with parentheses where Java or a reader needs them. */
final class ExpressionPrinter implements ExpressionVisitor<CodeBlock> {
  private static final ExpressionPrinter PRINTER = new ExpressionPrinter();

  private ExpressionPrinter() {}

  /** Prints an expression. */
  static CodeBlock print(JavaExpression expression) {
    return expression.accept(PRINTER);
  }

  private static CodeBlock print(JavaExpression expression, int least) {
    return parenthesised(expression, Precedence.of(expression) < least);
  }

  private static CodeBlock parenthesised(JavaExpression expression, boolean needed) {
    return needed ? CodeBlock.of("($L)", print(expression)) : print(expression);
  }

  /** Prints expressions with commas between them. */
  static CodeBlock list(List<JavaExpression> expressions) {
    return expressions.stream().map(ExpressionPrinter::print).collect(CodeBlock.joining(",$W"));
  }

  @Override
  public CodeBlock visitRead(JavaExpression.Read expression) {
    return CodeBlock.of("$L", expression.variable().name());
  }

  @Override
  public CodeBlock visitLiteral(Literal expression) {
    return Literals.of(expression.constant());
  }

  @Override
  public CodeBlock visitPrefix(Prefix expression) {
    JavaExpression operand = expression.operand();
    boolean twice =
        expression.operator() == UnaryOperator.NEGATE
            && (operand instanceof Prefix inner && inner.operator() == UnaryOperator.NEGATE
                || operand instanceof Literal literal && Literals.isSigned(literal.constant()));
    CodeBlock printed = print(operand, twice ? Precedence.PRIMARY : Precedence.PREFIX);
    return CodeBlock.of("$L$L", expression.operator().spelling(), printed);
  }

  @Override
  public CodeBlock visitInfix(Infix expression) {
    BinaryOperator operator = expression.operator();
    CodeBlock left =
        parenthesised(
            expression.left(),
            Precedence.of(expression.left()) < operator.precedence()
                || Precedence.isUnclear(operator, expression.left()));
    CodeBlock right =
        parenthesised(
            expression.right(),
            Precedence.of(expression.right()) <= operator.precedence()
                || Precedence.isUnclear(operator, expression.right()));
    return CodeBlock.of("$L$W$L $L", left, operator.spelling(), right);
  }

  @Override
  public CodeBlock visitShortCircuit(ShortCircuit expression) {
    return CodeBlock.of(
        "$L$W$L $L",
        side(expression, expression.left()),
        expression.and() ? "&&" : "||",
        side(expression, expression.right()));
  }

  private static CodeBlock side(ShortCircuit around, JavaExpression side) {
    boolean mixes = side instanceof ShortCircuit inner && inner.and() != around.and();
    return parenthesised(side, mixes || Precedence.of(side) <= Precedence.CONDITIONAL);
  }

  @Override
  public CodeBlock visitConditional(Conditional expression) {
    return CodeBlock.of(
        "$L$W? $L$W: $L",
        print(expression.condition(), Precedence.CONDITIONAL + 1),
        print(expression.whenTrue(), Precedence.CONDITIONAL + 1),
        print(expression.whenFalse(), Precedence.CONDITIONAL));
  }

  @Override
  public CodeBlock visitCast(JavaExpression.Cast expression) {
    return CodeBlock.of(
        "($T) $L", TypeNames.of(expression.type()), print(expression.operand(), Precedence.PREFIX));
  }

  @Override
  public CodeBlock visitElement(JavaExpression.Element expression) {
    CodeBlock array = print(expression.array(), Precedence.PRIMARY);
    return CodeBlock.of("$L[$L]", array, print(expression.index()));
  }

  @Override
  public CodeBlock visitLength(JavaExpression.Length expression) {
    return CodeBlock.of("$L.length", print(expression.array(), Precedence.PRIMARY));
  }

  @Override
  public CodeBlock visitStaticCall(JavaExpression.StaticCall expression) {
    CodeBlock arguments = list(expression.arguments());
    return expression.owner().isEmpty()
        ? CodeBlock.of("$L($L)", expression.method(), arguments)
        : CodeBlock.of(
            "$T.$L($L)", TypeNames.className(expression.owner()), expression.method(), arguments);
  }

  @Override
  public CodeBlock visitPartialCall(JavaExpression.PartialCall expression) {
    String parameter = expression.parameter();
    CodeBlock arguments = list(expression.arguments());
    return expression.arguments().isEmpty()
        ? CodeBlock.of("$L -> $L($L)", parameter, expression.method(), parameter)
        : CodeBlock.of("$L ->$W$L($L,$W$L)", parameter, expression.method(), arguments, parameter);
  }

  @Override
  public CodeBlock visitMethodCall(JavaExpression.MethodCall expression) {
    List<JavaExpression> parts = expression.parts();
    if (parts.get(0).type().equals(StackType.REFERENCES) && expression.type() != null) {
      return CodeBlock.of(
          "$L.<$T>$L()",
          print(parts.get(0), Precedence.PRIMARY),
          TypeNames.of(expression.type()),
          expression.method());
    }
    return CodeBlock.of(
        "$L.$L($L)",
        print(parts.get(0), Precedence.PRIMARY),
        expression.method(),
        list(parts.subList(1, parts.size())));
  }

  @Override
  public CodeBlock visitNewObject(JavaExpression.NewObject expression) {
    return CodeBlock.of(
        "new $T($L)", TypeNames.parse(expression.className()), list(expression.arguments()));
  }

  @Override
  public CodeBlock visitNewArray(JavaExpression.NewArray expression) {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeName element = TypeNames.of(expression.type().innermost());
    code.add("new $T", element instanceof ParameterizedTypeName type ? type.rawType() : element);
    expression.dimensions().forEach(length -> code.add("[$L]", print(length)));
    int open = expression.type().rank() - expression.dimensions().size();
    return code.add("[]".repeat(open)).build();
  }

  @Override
  public CodeBlock visitArrayLiteral(JavaExpression.ArrayLiteral expression) {
    TypeName type = TypeNames.of(expression.type());
    return CodeBlock.of("new $T {$L}", type, list(expression.elements()));
  }

  @Override
  public CodeBlock visitNewStack(JavaExpression.NewStack expression) {
    TypeName type = TypeNames.of(expression.type());
    return type instanceof ParameterizedTypeName typed
        ? CodeBlock.of("new $T<>()", typed.rawType())
        : CodeBlock.of("new $T()", type);
  }

  @Override
  public CodeBlock visitConcatenation(JavaExpression.Concatenation expression) {
    return expression.parts().stream()
        .map(part -> print(part, BinaryOperator.ADD.precedence() + 1))
        .collect(CodeBlock.joining("$W+ "));
  }

  @Override
  public CodeBlock visitStaticField(JavaExpression.StaticField expression) {
    return CodeBlock.of("$T.$L", TypeNames.parse(expression.owner()), expression.field());
  }

  @Override
  public CodeBlock visitField(JavaExpression.Field expression) {
    CodeBlock object = print(expression.object(), Precedence.PRIMARY);
    return CodeBlock.of("$L.$L", object, expression.field());
  }

  @Override
  public CodeBlock visitAssertions(JavaExpression.Assertions expression) {
    return CodeBlock.of("ASSERTIONS");
  }
}
