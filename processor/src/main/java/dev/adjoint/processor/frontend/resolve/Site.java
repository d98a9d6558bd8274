package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Where code stands: its unit and class, and the compiler's services.
 *
 * @param elements the compiler's elements
 * @param types the compiler's types
 * @param trees the compiler's trees
 * @param unit the compilation unit
 * @param enclosing the innermost class around the code
 */
record Site(
    Elements elements, Types types, Trees trees, CompilationUnitTree unit, TypeElement enclosing) {

  static Site of(
      ProcessingEnvironment environment, CompilationUnitTree unit, TypeElement enclosing) {
    return new Site(
        environment.getElementUtils(),
        environment.getTypeUtils(),
        Trees.instance(environment),
        unit,
        enclosing);
  }

  PackageElement packageElement() {
    return elements.getPackageOf(enclosing);
  }

  /** The class of this qualified name, as this code's module sees it; {@code null} if none. */
  TypeElement typeNamed(String qualifiedName) {
    ModuleElement module = elements.getModuleOf(enclosing);
    return module == null
        ? elements.getTypeElement(qualifiedName)
        : elements.getTypeElement(module, qualifiedName);
  }

  /** A type of {@code java.lang}, whatever the simple name means here. */
  TypeMirror javaLang(String simpleName) {
    return elements.getTypeElement("java.lang." + simpleName).asType();
  }

  TypeElement objectElement() {
    return elements.getTypeElement("java.lang.Object");
  }

  boolean isString(TypeMirror type) {
    return isClass(type, "java.lang.String");
  }

  boolean isClass(TypeMirror type, String qualifiedName) {
    return types.asElement(type) instanceof TypeElement element
        && element.getQualifiedName().contentEquals(qualifiedName);
  }

  /** The class that encloses {@code type} directly; {@code null} for a top-level class. */
  static TypeElement outerOf(TypeElement type) {
    Element around = type.getEnclosingElement();
    while (around != null && !(around instanceof TypeElement)) {
      around = around.getEnclosingElement();
    }
    return (TypeElement) around;
  }

  static TypeElement outermostOf(TypeElement type) {
    TypeElement outermost = type;
    for (TypeElement next = type; next != null; next = outerOf(next)) {
      outermost = next;
    }
    return outermost;
  }
}
