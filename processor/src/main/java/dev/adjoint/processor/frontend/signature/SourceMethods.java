package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.frontend.resolve.Lines;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Visibility;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Describes where a method stands. */
final class SourceMethods {
  private final ProcessingEnvironment environment;

  SourceMethods(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  SourceMethod describe(ExecutableElement method, TreePath path, String baseName, int overload) {
    CompilationUnitTree unit = path.getCompilationUnit();
    SourcePositions positions = Trees.instance(environment).getSourcePositions();
    MethodTree tree = (MethodTree) path.getLeaf();
    boolean constructs = tree.getReturnType() == null;
    long first = positions.getStartPosition(unit, constructs ? tree : tree.getReturnType());
    long last = positions.getEndPosition(unit, tree) - 1;
    Deque<String> names = classNames(method);
    return new SourceMethod(
        environment.getElementUtils().getPackageOf(method).getQualifiedName().toString(),
        String.join(".", names),
        String.join("_", names),
        method.getSimpleName().toString(),
        baseName,
        overload,
        visibility(method),
        isPublic(method.getEnclosingElement()),
        checkedExceptions(method),
        method.isVarArgs(),
        fileName(unit),
        Lines.of(unit, first),
        Lines.of(unit, last));
  }

  private static Deque<String> classNames(Element member) {
    Deque<String> names = new ArrayDeque<>();
    for (Element e = member.getEnclosingElement();
        e instanceof TypeElement;
        e = e.getEnclosingElement()) {
      names.push(e.getSimpleName().toString());
    }
    return names;
  }

  private static Visibility visibility(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return Visibility.PUBLIC;
    }
    return modifiers.contains(Modifier.PROTECTED) ? Visibility.PROTECTED : Visibility.PACKAGE;
  }

  private static boolean isPublic(Element type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private List<String> checkedExceptions(ExecutableElement method) {
    return method.getThrownTypes().stream()
        .filter(this::isChecked)
        .map(t -> environment.getTypeUtils().asElement(t).toString())
        .toList();
  }

  private boolean isChecked(TypeMirror thrown) {
    Types types = environment.getTypeUtils();
    return !types.isSubtype(thrown, javaLang("RuntimeException"))
        && !types.isSubtype(thrown, javaLang("Error"));
  }

  private TypeMirror javaLang(String name) {
    return environment.getElementUtils().getTypeElement("java.lang." + name).asType();
  }

  private static String fileName(CompilationUnitTree unit) {
    String name = unit.getSourceFile().getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
