package dev.adjoint.processor.frontend.examples;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether a text is one Java expression: javac's parser says so. */
final class ExpressionSyntax {
  private ExpressionSyntax() {}

  /** Whether the text is one, as far as there is a parser to ask. */
  static boolean isExpression(String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return true;
    }
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none");
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, null, messages, options, null, List.of(new Wrapped(text)));
    if (!(task instanceof JavacTask parser)) {
      return true;
    }
    try {
      List<CompilationUnitTree> units = new ArrayList<>();
      parser.parse().forEach(units::add);
      return messages.getDiagnostics().stream()
              .noneMatch(message -> message.getKind() == Diagnostic.Kind.ERROR)
          && isOneExpression(units);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the text has not closed what was opened around it. */
  private static boolean isOneExpression(List<CompilationUnitTree> units) {
    List<? extends Tree> types = units.get(0).getTypeDecls();
    if (types.size() != 1 || !(types.get(0) instanceof ClassTree type)) {
      return false;
    }
    List<? extends Tree> members = type.getMembers();
    return members.size() == 1
        && members.get(0) instanceof MethodTree method
        && method.getBody().getStatements().size() == 1
        && method.getBody().getStatements().get(0) instanceof ReturnTree result
        && result.getExpression() instanceof ParenthesizedTree;
  }

  /** The text as what a method returns. */
  private static final class Wrapped extends SimpleJavaFileObject {
    private final String text;

    Wrapped(String text) {
      super(URI.create("string:///Wrapped.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "class Wrapped { Object value() { return (\n" + text + "\n); } }";
    }
  }
}
