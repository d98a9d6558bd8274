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
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether a text is one Java expression: javac's parser says so. */
final class ExpressionSyntax {
  private ExpressionSyntax() {}

  /** What is wrong with the text; empty if it is an expression, or if there is no parser to ask. */
  static Optional<String> fault(String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Optional.empty();
    }
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none");
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, null, messages, options, null, List.of(new Wrapped(text)));
    if (!(task instanceof JavacTask parser)) {
      return Optional.empty();
    }
    try {
      List<CompilationUnitTree> units = new ArrayList<>();
      parser.parse().forEach(units::add);
      Optional<String> error =
          messages.getDiagnostics().stream()
              .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
              .map(message -> message.getMessage(Locale.ROOT))
              .findFirst();
      return error.isPresent() || isOneExpression(units)
          ? error
          : Optional.of("there is more than one");
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
