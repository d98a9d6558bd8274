package dev.adjoint.processor.frontend;

import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Runs a processor over sources and collects its coded messages. */
public final class CodedMessages {
  private static final Pattern CODE = Pattern.compile("\\[(AD\\d{4})\\]");

  private CodedMessages() {}

  /** The messages as {@link MarkedSource#expected} writes them. */
  public static Set<String> of(Processor processor, List<MarkedSource> sources) {
    Set<String> found = new TreeSet<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics(processor, sources)) {
      Matcher code = CODE.matcher(each.getMessage(Locale.ROOT));
      if (code.find()) {
        MarkedSource source = (MarkedSource) unwrapped(each.getSource(), sources);
        found.add(source.describe(code.group(1), each.getPosition()));
      } else if (each.getKind() == Diagnostic.Kind.ERROR) {
        found.add("javac: " + each);
      }
    }
    return found;
  }

  /** Everything that the compiler says while it runs the processor. */
  public static List<Diagnostic<? extends JavaFileObject>> diagnostics(
      Processor processor, List<MarkedSource> sources) {
    return diagnostics(processor, sources, List.of("-proc:only"));
  }

  /** Everything that the compiler says until there are classes. */
  public static List<Diagnostic<? extends JavaFileObject>> compile(
      Processor processor, List<MarkedSource> sources) {
    return diagnostics(processor, sources, List.of("-Xlint:all", "-implicit:none"));
  }

  private static List<Diagnostic<? extends JavaFileObject>> diagnostics(
      Processor processor, List<MarkedSource> sources, List<String> more) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options =
        new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path")));
    options.addAll(more);
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, new Discarded(compiler), messages, options, null, sources);
    task.setProcessors(List.of(processor));
    task.call();
    return messages.getDiagnostics();
  }

  private static JavaFileObject unwrapped(JavaFileObject shown, List<MarkedSource> sources) {
    return sources.stream().filter(s -> s.toUri().equals(shown.toUri())).findFirst().orElseThrow();
  }

  /** Takes what a processor writes, shows it to the compiler, and forgets it. */
  private static final class Discarded extends ForwardingJavaFileManager<JavaFileManager> {
    Discarded(JavaCompiler compiler) {
      super(compiler.getStandardFileManager(null, null, null));
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      StringWriter content = new StringWriter();
      URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public Writer openWriter() {
          return content;
        }

        @Override
        public OutputStream openOutputStream() {
          return OutputStream.nullOutputStream();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return content.toString();
        }
      };
    }
  }
}
