package dev.adjoint.processor.oracle;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The corpus as javac itself attributes it, without any annotation processing. */
public final class AttributedSources {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private final Map<Tree, TypeMirror> types = new IdentityHashMap<>();
  private final Map<Tree, Element> elements = new IdentityHashMap<>();
  private final Map<Element, MethodTree> bodies = new IdentityHashMap<>();
  private final Map<Element, ClassTree> classes = new IdentityHashMap<>();
  private final Map<String, TypeElement> byName = new HashMap<>();
  private final List<AttributedMethod> methods = new ArrayList<>();
  private final JavacTask task;
  private final Trees trees;

  private AttributedSources(JavacTask task) {
    this.task = task;
    this.trees = Trees.instance(task);
  }

  public static AttributedSources of(Collection<Path> files, String classPath) {
    StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, null, null);
    return of(manager.getJavaFileObjectsFromPaths(files), manager, List.of("-cp", classPath));
  }

  /** The given sources; the manager knows where the libraries are. */
  public static AttributedSources of(
      Iterable<? extends JavaFileObject> files, JavaFileManager manager) {
    return of(files, manager, List.of("-nowarn"));
  }

  private static AttributedSources of(
      Iterable<? extends JavaFileObject> files, JavaFileManager manager, List<String> more) {
    List<String> options = new ArrayList<>(more);
    options.add("-proc:none");
    JavacTask task = (JavacTask) JAVAC.getTask(null, manager, null, options, null, files);
    AttributedSources sources = new AttributedSources(task);
    try {
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      units.forEach(unit -> sources.new Recorder().scan(unit, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  /** The methods that carry an annotation whose simple name is {@code Differentiable}. */
  public List<AttributedMethod> methods() {
    return methods;
  }

  /** Whether the method, or one of the corpus that it may call, has an expression of float. */
  public boolean computesInFloat(AttributedMethod method) {
    return new FloatFinder().finds(method.tree());
  }

  /**
   * Whether the method is static, neither calls nor creates anything of the corpus, and calls no
   * method of a passive object, which might have changed when it is called again.
   */
  public boolean standsAlone(AttributedMethod method) {
    boolean[] alone = {method.isStatic()};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        Element element = tree == null ? null : elements.get(tree);
        boolean declares = tree == method.tree();
        alone[0] &= declares || !bodies.containsKey(element);
        alone[0] &= tree == null || !(types.get(tree) instanceof DeclaredType t) || !isRecord(t);
        return super.scan(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Element called = elements.get(tree.getMethodSelect());
        boolean ofObject = !called.getModifiers().contains(Modifier.STATIC);
        alone[0] &= !ofObject || called.getSimpleName().contentEquals("clone");
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(method.tree(), null);
    return alone[0];
  }

  /** Whether the method is of numbers and arrays only and does not call itself. */
  public boolean asksAll(AttributedMethod method) {
    return !hasRecords(method) && !isRecursive(method.tree(), new ArrayList<>());
  }

  private boolean isRecursive(MethodTree tree, List<MethodTree> above) {
    if (above.contains(tree)) {
      return true;
    }
    List<MethodTree> inside = new ArrayList<>(above);
    inside.add(tree);
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        MethodTree called = bodies.get(elements.get(call.getMethodSelect()));
        found[0] |= called != null && isRecursive(called, inside);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Whether the method is of an object, or has records as its parameters or its result. */
  public boolean hasRecords(AttributedMethod method) {
    return !method.isStatic()
        || isOfRecords(method.element().getReturnType())
        || method.element().getParameters().stream().anyMatch(p -> isOfRecords(p.asType()));
  }

  private boolean isOfRecords(TypeMirror type) {
    return type instanceof ArrayType array
        ? isOfRecords(array.getComponentType())
        : type instanceof DeclaredType declared && classes.containsKey(declared.asElement());
  }

  private static boolean isRecord(DeclaredType type) {
    return type.asElement().getKind() == ElementKind.RECORD;
  }

  /** Looks for expressions of type float in methods and those that they call. */
  private final class FloatFinder extends TreeScanner<Void, Void> {
    private final Set<Tree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean found;

    boolean finds(Tree tree) {
      scan(tree, null);
      return found;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree == null || !seen.add(tree)) {
        return null;
      }
      TypeMirror type = types.get(tree);
      found |= type != null && type.getKind() == TypeKind.FLOAT;
      if (elements.get(tree) instanceof ExecutableElement called) {
        scan(bodies.get(called), null);
      }
      return super.scan(tree, null);
    }
  }

  /** The kinds of trees in the unit of the method. */
  public Set<String> kinds(AttributedMethod method) {
    Set<String> kinds = new TreeSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          kinds.add("tree " + tree.getKind());
        }
        return super.scan(tree, null);
      }
    }.scan(method.unit(), null);
    return kinds;
  }

  /** Where the method's first token stands in its file. */
  public long start(AttributedMethod method) {
    SourcePositions positions = trees.getSourcePositions();
    return positions.getStartPosition(method.unit(), method.tree());
  }

  /** Where a tree in the method's file ends. */
  public long end(AttributedMethod method, Tree tree) {
    return trees.getSourcePositions().getEndPosition(method.unit(), tree);
  }

  TypeMirror type(Tree tree) {
    TypeMirror type = types.get(tree);
    if (type == null) {
      throw new IllegalStateException("no type for " + tree.getKind() + " " + tree);
    }
    return type;
  }

  Element element(Tree tree) {
    return elements.get(tree);
  }

  /** The source of a method or constructor, null if it has none here. */
  MethodTree body(Element method) {
    return bodies.get(method);
  }

  /** The source of a class, null if it has none here. */
  ClassTree source(Element type) {
    return classes.get(type);
  }

  /** The class of the corpus that has the binary name, null if there is none. */
  TypeElement type(String binaryName) {
    return byName.get(binaryName);
  }

  /** What runs when the method is called on an object of the class. */
  ExecutableElement overriding(ExecutableElement method, TypeElement type) {
    for (TypeElement at = type; at != null; at = superclass(at)) {
      for (ExecutableElement own : ElementFilter.methodsIn(at.getEnclosedElements())) {
        if (own.equals(method) || task.getElements().overrides(own, method, type)) {
          return own;
        }
      }
    }
    return method;
  }

  TypeElement superclass(TypeElement type) {
    return (TypeElement) task.getTypes().asElement(type.getSuperclass());
  }

  boolean isThrowable(Element type) {
    TypeElement throwable = task.getElements().getTypeElement("java.lang.Throwable");
    return task.getTypes().isSubtype(task.getTypes().erasure(type.asType()), throwable.asType());
  }

  public TypeMirror erasure(TypeMirror type) {
    return task.getTypes().erasure(type);
  }

  /** The kind of a type, of what is in the box if it is one. */
  TypeKind unboxedKind(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED) {
      try {
        return task.getTypes().unboxedType(type).getKind();
      } catch (IllegalArgumentException noBox) {
        return TypeKind.DECLARED;
      }
    }
    return type.getKind();
  }

  String binaryName(Element type) {
    return task.getElements().getBinaryName((TypeElement) type).toString();
  }

  static boolean isDifferentiable(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Differentiable");
  }

  /** Walks a compilation unit once and asks javac about every tree in it. */
  private final class Recorder extends TreePathScanner<Void, Void> {
    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null && getCurrentPath() != null) {
        record(tree, new TreePath(getCurrentPath(), tree));
      }
      return super.scan(tree, unused);
    }

    private void record(Tree tree, TreePath path) {
      TypeMirror type = trees.getTypeMirror(path);
      if (type != null) {
        types.put(tree, type);
      }
      Element element = trees.getElement(path);
      if (element != null) {
        elements.put(tree, element);
      }
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      TypeElement element = (TypeElement) trees.getElement(getCurrentPath());
      classes.put(element, tree);
      byName.put(binaryName(element), element);
      return super.visitClass(tree, unused);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      ExecutableElement element = (ExecutableElement) trees.getElement(getCurrentPath());
      bodies.put(element, tree);
      if (element.getAnnotationMirrors().stream().anyMatch(AttributedSources::isDifferentiable)) {
        String owner = binaryName(element.getEnclosingElement());
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        methods.add(new AttributedMethod(owner, tree, element, unit));
      }
      return super.visitMethod(tree, unused);
    }
  }
}
