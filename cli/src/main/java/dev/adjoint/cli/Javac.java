package dev.adjoint.cli;

import com.sun.source.util.JavacTask;
import java.io.Writer;
import java.util.List;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The compiler of the JDK that runs this program. */
final class Javac {
  private Javac() {}

  /**
   * A task that reports to the listener.
   *
   * @param out takes what is no message about a source, such as the stack trace of a fault
   */
  static JavacTask task(
      Writer out,
      DiagnosticListener<JavaFileObject> listener,
      List<String> options,
      List<SourceObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try {
      return (JavacTask) compiler.getTask(out, null, listener, options, null, sources);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage());
    }
  }
}
