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
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Writes the companion classes of a class to the compiler's {@code Filer}. */
final class Companions {
  /** The module of {@code @Generated}. */
  private static final String COMPILER = "java.compiler";

  private final ProcessingEnvironment environment;
  private final ProcessorOptions options;
  private final Observers observers;

  Companions(ProcessingEnvironment environment, ProcessorOptions options, Observers observers) {
    this.observers = observers;
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
    TracedText text = text(context(primalClass), kind, outlined);
    try (Writer writer = environment.getFiler().createSourceFile(name, primalClass).openWriter()) {
      writer.write(text.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    observers.ofClass(source).companion(kind, name, outlined, text);
  }

  private TracedText text(EmitContext context, CompanionKind kind, Outlined outlined) {
    return observers.traceLines()
        ? CompanionWriter.trace(context, kind, outlined)
        : TracedText.untraced(CompanionWriter.write(context, kind, outlined));
  }

  private EmitContext context(TypeElement primalClass) {
    Elements elements = environment.getElementUtils();
    TypeElement generated =
        elements.getTypeElement(
            elements.getModuleOf(primalClass), "javax.annotation.processing.Generated");
    String tool = generated == null ? "" : DifferentiableProcessor.class.getName();
    return new EmitContext(
        tool, isExportedAlone(primalClass), shadowedNames(elements.getPackageOf(primalClass)));
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

  /** The types of the package that have a name of {@code java.lang}, which they shadow. */
  private Set<String> shadowedNames(PackageElement primalPackage) {
    Set<String> names = new TreeSet<>();
    for (Element type : primalPackage.getEnclosedElements()) {
      String name = type.getSimpleName().toString();
      if (environment.getElementUtils().getTypeElement("java.lang." + name) != null) {
        names.add(name);
      }
    }
    return names;
  }
}
