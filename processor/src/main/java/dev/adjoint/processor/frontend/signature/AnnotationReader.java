package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads {@code @Differentiable} off a method. */
final class AnnotationReader {
  static final String ANNOTATION = "dev.adjoint.Differentiable";

  private final ProcessingEnvironment environment;
  private final Trees trees;
  private final ExecutableElement method;
  private final TreePath path;
  private final AnnotationMirror annotation;

  AnnotationReader(ProcessingEnvironment environment, ExecutableElement method, TreePath path) {
    this.environment = environment;
    this.trees = Trees.instance(environment);
    this.method = method;
    this.path = path;
    this.annotation =
        method.getAnnotationMirrors().stream()
            .filter(AnnotationReader::isOurs)
            .findFirst()
            .orElseThrow();
  }

  private static boolean isOurs(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(ANNOTATION);
  }

  /** Whether javac could not make sense of one of the values; it says so itself. */
  boolean isBroken() {
    return annotation.getElementValues().values().stream().anyMatch(AnnotationReader::isBroken);
  }

  private static boolean isBroken(AnnotationValue value) {
    return value.toString().equals("<error>")
        || value.getValue() instanceof List<?> list
            && list.stream().map(AnnotationValue.class::cast).anyMatch(AnnotationReader::isBroken);
  }

  Request read() {
    return new Request(
        parts("modes", AnnotationReader::mode),
        parts("wrt", v -> Optional.of(v.getValue().toString())),
        new Request.Part<>(value("name").getValue().toString(), treeOf(value("name"))),
        new Request.Part<>(
            Boolean.TRUE.equals(value("workspace").getValue()), treeOf(value("workspace"))),
        new Request.Part<>(
            Boolean.TRUE.equals(value("parallel").getValue()), treeOf(value("parallel"))));
  }

  /** Nothing for a constant that {@code javac} cannot resolve; it says so itself. */
  private static Optional<RequestedMode> mode(AnnotationValue value) {
    return value.getValue() instanceof VariableElement constant
        ? Optional.of(RequestedMode.valueOf(constant.getSimpleName().toString()))
        : Optional.empty();
  }

  private AnnotationValue value(String element) {
    return environment
        .getElementUtils()
        .getElementValuesWithDefaults(annotation)
        .entrySet()
        .stream()
        .filter(e -> e.getKey().getSimpleName().contentEquals(element))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private <T> List<Request.Part<T>> parts(
      String element, Function<AnnotationValue, Optional<T>> read) {
    Object values = value(element).getValue();
    return values instanceof List<?> list
        ? list.stream()
            .map(AnnotationValue.class::cast)
            .flatMap(v -> read.apply(v).map(r -> new Request.Part<>(r, treeOf(v))).stream())
            .toList()
        : List.of();
  }

  /** The tree of a value, of the annotation for a default, of the method if there is neither. */
  private Tree treeOf(AnnotationValue value) {
    Tree tree = trees.getTree(method, annotation, value);
    Tree whole = tree == null ? trees.getTree(method, annotation) : tree;
    return whole == null ? path.getLeaf() : whole;
  }
}
