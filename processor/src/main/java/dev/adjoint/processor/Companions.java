package dev.adjoint.processor;

import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.emit.CompanionWriter;
import dev.adjoint.processor.emit.EmitContext;
import dev.adjoint.processor.emit.print.TracedText;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.transform.outline.Outlined;
import dev.adjoint.processor.transform.outline.Outlining;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** Writes the companion classes of a class to the compiler's {@code Filer}. */
final class Companions {
  /** The module of {@code @Generated}. */
  private static final String COMPILER = "java.compiler";

  private static final Pattern TYPE_NAME = Pattern.compile("\\b\\p{Lu}\\w*");

  private final ProcessingEnvironment environment;
  private final ProcessorOptions options;
  private final Observers observers;
  private final SuppressedWarnings warnings;

  Companions(
      ProcessingEnvironment environment,
      ProcessorOptions options,
      Observers observers,
      SuppressedWarnings warnings) {
    this.observers = observers;
    this.warnings = warnings;
    this.environment = environment;
    this.options = options;
  }

  /** Writes one companion, unless it has no method. */
  void write(TypeElement primalClass, CompanionKind kind, List<DerivedMethod> methods) {
    if (methods.isEmpty()) {
      return;
    }
    SourceMethod source = methods.get(0).primal().source();
    String simple = kind.className(source);
    String name = source.packageName().isEmpty() ? simple : source.packageName() + "." + simple;
    Outlined outlined = Outlining.outline(methods, name, options.limit());
    TracedText text = text(primalClass, kind, outlined);
    write(name, text.text(), primalClass);
    observers.ofClass(source).companion(kind, name, outlined, text);
  }

  private void write(String name, String text, TypeElement primalClass) {
    JavaFileObject file = null;
    try {
      file = environment.getFiler().createSourceFile(name, primalClass);
      try (Writer writer = file.openWriter()) {
        writer.write(text);
      }
    } catch (IOException | IllegalArgumentException e) {
      UnwritableException unwritable = new UnwritableException(name, e);
      if (file != null) {
        empty(file, unwritable);
      }
      throw unwritable;
    }
  }

  /** Half a class would be one more error; a file that is gone too, since it is read anyway. */
  private static void empty(JavaFileObject file, UnwritableException unwritable) {
    if ("file".equals(file.toUri().getScheme())) {
      Path path = Path.of(file.toUri());
      try {
        if (Files.isRegularFile(path)) {
          Files.write(path, new byte[0]);
        }
      } catch (IOException e) {
        unwritable.addSuppressed(e);
      }
    }
  }

  /** Says that a companion has no place: no fault of this compiler. */
  static final class UnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String companion;

    UnwritableException(String companion, Exception cause) {
      super(String.valueOf(cause.getMessage()), cause);
      this.companion = companion;
    }

    String companion() {
      return companion;
    }
  }

  /** Writes it again, with names in full, where the package has a type of a name that it uses. */
  private TracedText text(TypeElement primalClass, CompanionKind kind, Outlined outlined) {
    EmitContext context = context(primalClass, outlined.methods());
    TracedText text = text(context, kind, outlined);
    Set<String> shadowed = shadowedNames(text.text(), primalClass);
    return shadowed.isEmpty() ? text : text(context.withShadowed(shadowed), kind, outlined);
  }

  private TracedText text(EmitContext context, CompanionKind kind, Outlined outlined) {
    return observers.traceLines()
        ? CompanionWriter.trace(context, kind, outlined)
        : TracedText.untraced(CompanionWriter.write(context, kind, outlined));
  }

  private EmitContext context(TypeElement primalClass, List<DerivedMethod> methods) {
    Elements elements = environment.getElementUtils();
    TypeElement generated =
        elements.getTypeElement(
            elements.getModuleOf(primalClass), "javax.annotation.processing.Generated");
    String tool = generated == null ? "" : DifferentiableProcessor.class.getName();
    Set<String> suppressed = new TreeSet<>(warnings.of(primalClass, methods));
    if (generated != null && isExportedAlone(primalClass)) {
      suppressed.add("exports");
    }
    return new EmitContext(tool, suppressed, Set.of());
  }

  /** Whether a module exports the class, but not what {@code @Generated} is read from. */
  private boolean isExportedAlone(TypeElement primalClass) {
    Elements elements = environment.getElementUtils();
    ModuleElement module = elements.getModuleOf(primalClass);
    return ElementFilter.exportsIn(module.getDirectives()).stream()
            .anyMatch(exports -> exports.getPackage().equals(elements.getPackageOf(primalClass)))
        && ElementFilter.requiresIn(module.getDirectives()).stream()
            .filter(requires -> requires.getDependency().getQualifiedName().contentEquals(COMPILER))
            .noneMatch(ModuleElement.RequiresDirective::isTransitive);
  }

  /**
   * The types of the package that have a name of {@code java.lang} which the text uses. They are
   * looked up one by one: a list of the package would parse every source that stands in it.
   */
  private Set<String> shadowedNames(String text, TypeElement primalClass) {
    Elements elements = environment.getElementUtils();
    ModuleElement module = elements.getModuleOf(primalClass);
    String prefix = elements.getPackageOf(primalClass).getQualifiedName().toString();
    Set<String> names = new TreeSet<>();
    Matcher name = TYPE_NAME.matcher(text);
    while (name.find()) {
      names.add(name.group());
    }
    names.removeIf(
        each ->
            elements.getTypeElement("java.lang." + each) == null
                || elements.getTypeElement(module, prefix.isEmpty() ? each : prefix + "." + each)
                    == null);
    return names;
  }
}
