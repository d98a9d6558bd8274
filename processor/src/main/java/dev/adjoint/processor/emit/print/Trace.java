package dev.adjoint.processor.emit.print;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.emit.shape.ExpressionOrigins;
import dev.adjoint.processor.emit.shape.JavaStatement;
import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks in printed code that say which statement each line belongs to. A mark is a line of its own,
 * so that without them the text is what it would be had there never been any.
 */
public final class Trace {
  /** Characters for private use, which Java has no place for at the beginning of a line. */
  static final char BEGIN = '\uE000';

  static final char END = '\uE001';
  static final char METHOD = '\uE002';
  static final char METHOD_END = '\uE003';

  private final boolean on;
  private final ExpressionOrigins expressions;
  private final List<List<Origin>> origins = new ArrayList<>();

  private Trace(boolean on) {
    this.on = on;
    this.expressions = on ? ExpressionOrigins.on() : ExpressionOrigins.off();
  }

  /** A trace that takes nothing down. */
  public static Trace off() {
    return new Trace(false);
  }

  /** A trace that takes everything down. */
  public static Trace on() {
    return new Trace(true);
  }

  /** Where expressions are to be taken down. */
  public ExpressionOrigins expressions() {
    return expressions;
  }

  void begin(CodeBlock.Builder code, JavaStatement statement) {
    if (on) {
      mark(code, BEGIN, origins.size());
      origins.add(expressions.of(statement));
    }
  }

  void end(CodeBlock.Builder code) {
    if (on) {
      mark(code, END, 0);
    }
  }

  /** The body of a method, between marks with the method's number. */
  public CodeBlock method(int number, CodeBlock body) {
    if (!on) {
      return body;
    }
    CodeBlock.Builder marked = CodeBlock.builder();
    mark(marked, METHOD, number);
    marked.add(body);
    mark(marked, METHOD_END, number);
    return marked.build();
  }

  private static void mark(CodeBlock.Builder code, char mark, int number) {
    code.add("$L\n", mark + Integer.toString(number));
  }

  /** Takes the marks out of a printed class. */
  public TracedText strip(String printed) {
    return on ? new MarkedText(origins).strip(printed) : TracedText.untraced(printed);
  }
}
