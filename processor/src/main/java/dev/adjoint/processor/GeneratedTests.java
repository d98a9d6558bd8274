package dev.adjoint.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.emit.tests.TestClassWriter;
import dev.adjoint.processor.emit.tests.TestedClass;
import dev.adjoint.processor.emit.tests.TestedMethod;
import dev.adjoint.processor.frontend.examples.DefaultInputs;
import dev.adjoint.processor.frontend.examples.ExampleReader;
import dev.adjoint.processor.frontend.examples.StatedExample;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.ir.SourceMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/** Reads the examples of methods, and where it is asked for writes tests that use them. */
final class GeneratedTests {
  /** Names of methods that every object has. */
  private static final Set<String> OF_OBJECTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final ProcessingEnvironment environment;
  private final Path folder;
  private boolean failed;

  /** Writes into the folder, or nothing if that is null. */
  GeneratedTests(ProcessingEnvironment environment, Path folder) {
    this.environment = environment;
    this.folder = folder;
  }

  /** Reads the examples of a class, whose methods are in order, and writes its tests. */
  void of(TypeElement type, List<AnnotatedMethod> methods) {
    List<TestedMethod> tested = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    for (AnnotatedMethod method : methods) {
      List<StatedExample> stated =
          ExampleReader.read(method.element(), method.tree(), method.sink());
      if (folder != null) {
        int count = names.merge(method.tree().getName().toString(), 1, Integer::sum);
        tested.add(tested(method, stated, count));
      }
    }
    if (!tested.isEmpty() && !failed) {
      write(classOf(type, methods.get(0), tested));
    }
  }

  private TestedMethod tested(AnnotatedMethod method, List<StatedExample> stated, int count) {
    String name = method.tree().getName().toString();
    List<String> declared = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    if (!method.element().getModifiers().contains(Modifier.STATIC)) {
      types.add(method.element().getEnclosingElement().asType());
      declared.add(spelled(method, types.get(0)) + " receiver");
    }
    List<String> erased = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : method.element().getParameters()) {
      types.add(parameter.asType());
      names.add(parameter.getSimpleName().toString());
      erased.add(spelled(method, environment.getTypeUtils().erasure(parameter.asType())));
      declared.add(spelled(method, parameter.asType()) + " " + parameter.getSimpleName());
    }
    List<List<String>> examples = new ArrayList<>();
    stated.forEach(example -> examples.add(example.expressions()));
    String missing = "";
    if (examples.isEmpty()) {
      List<String> drawn = new ArrayList<>();
      missing = draw(method, types, declared, drawn);
      examples.add(drawn);
    }
    String base = method.signature().source().baseName();
    return new TestedMethod(
        OF_OBJECTS.contains(name) ? name + "Derivatives" : count == 1 ? name : name + count,
        name,
        base.equals(name) ? "" : base,
        erased,
        names,
        declared,
        examples,
        !stated.isEmpty(),
        missing);
  }

  /** Draws arguments; returns the parameter that has no default, or nothing. */
  private String draw(
      AnnotatedMethod method, List<TypeMirror> types, List<String> declared, List<String> drawn) {
    DefaultInputs inputs =
        new DefaultInputs(environment.getTypeUtils(), method.element().toString());
    for (int i = 0; i < types.size(); i++) {
      Optional<String> expression = inputs.of(types.get(i));
      if (expression.isEmpty()) {
        return declared.get(i);
      }
      drawn.add(inPackage(method, expression.get()));
    }
    return "";
  }

  /** The type as the test class may write it, in the package of the method. */
  private static String spelled(AnnotatedMethod method, TypeMirror type) {
    return inPackage(method, type.toString().replace("...", "[]"));
  }

  private static String inPackage(AnnotatedMethod method, String text) {
    String place = method.signature().source().packageName();
    return place.isEmpty()
        ? text
        : text.replaceAll("(?<![\\w.])" + Pattern.quote(place) + "\\.(?=\\p{Lu})", "");
  }

  private TestedClass classOf(TypeElement type, AnnotatedMethod first, List<TestedMethod> methods) {
    SourceMethod source = first.signature().source();
    Set<String> words = words(methods);
    Set<String> imports = new TreeSet<>();
    Set<String> taken = new HashSet<>();
    imports(first.unit(), words, imports, taken);
    members(type, source, words, imports);
    for (Element each : environment.getElementUtils().getPackageOf(type).getEnclosedElements()) {
      taken.add(each.getSimpleName().toString());
    }
    return new TestedClass(
        source.packageName(),
        source.className(),
        source.companionPrefix(),
        source.fileName(),
        List.copyOf(imports),
        taken,
        methods);
  }

  /** The words of the examples that users stated; what is drawn needs no imports. */
  private static Set<String> words(List<TestedMethod> methods) {
    Set<String> words = new HashSet<>();
    methods.stream()
        .filter(TestedMethod::stated)
        .flatMap(method -> method.examples().stream().flatMap(List::stream))
        .flatMap(text -> Pattern.compile("\\w+").matcher(text).results())
        .forEach(word -> words.add(word.group()));
    return words;
  }

  private static void imports(
      CompilationUnitTree unit, Set<String> words, Set<String> imports, Set<String> taken) {
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      String simple = name.substring(name.lastIndexOf('.') + 1);
      if (words.contains(simple) || simple.equals("*") && !words.isEmpty()) {
        imports.add("import " + (each.isStatic() ? "static " : "") + name + ";");
        taken.add(simple);
      }
    }
  }

  /** Examples may use static members of the class as its own code does. */
  private static void members(
      TypeElement type, SourceMethod source, Set<String> words, Set<String> imports) {
    for (Element around = type;
        around instanceof TypeElement;
        around = around.getEnclosingElement()) {
      boolean used =
          around.getEnclosedElements().stream()
              .filter(member -> member.getModifiers().contains(Modifier.STATIC))
              .anyMatch(member -> words.contains(member.getSimpleName().toString()));
      if (used && !source.packageName().isEmpty()) {
        imports.add("import static " + around + ".*;");
      }
    }
  }

  private void write(TestedClass tested) {
    Path place = folder;
    if (!tested.packageName().isEmpty()) {
      place = folder.resolve(tested.packageName().replace('.', '/'));
    }
    Path file = place.resolve(tested.testName() + ".java");
    try {
      String text = TestClassWriter.write(tested);
      if (Files.exists(file) && !Files.readString(file).startsWith(TestClassWriter.HEADER)) {
        warn(DiagnosticCode.AD9006.message(file));
      } else if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(place);
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      failed = true;
      warn(DiagnosticCode.AD9007.message(folder, e));
    }
  }

  private void warn(String message) {
    environment.getMessager().printMessage(Diagnostic.Kind.WARNING, message);
  }
}
