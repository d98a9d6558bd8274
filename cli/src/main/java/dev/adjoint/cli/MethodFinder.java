package dev.adjoint.cli;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Finds the methods of a source, before anything is compiled. */
final class MethodFinder extends TreePathScanner<Void, Void> {
  private final SourceFile source;
  private final ParsedFile file;
  private final List<MethodSite> found = new ArrayList<>();
  private final Deque<ClassTree> classes = new ArrayDeque<>();
  private final Set<String> records = new HashSet<>();

  private MethodFinder(SourceFile source, ParsedFile file) {
    this.source = source;
    this.file = file;
  }

  /** The methods in the order of the source. */
  static List<MethodSite> find(SourceFile source, ParsedFile file) {
    MethodFinder finder = new MethodFinder(source, file);
    finder.collectRecords(file.unit().getTypeDecls());
    finder.scan(file.unit(), null);
    return finder.found;
  }

  private void collectRecords(List<? extends Tree> trees) {
    for (Tree tree : trees) {
      if (tree instanceof ClassTree type) {
        if (type.getKind() == Tree.Kind.RECORD) {
          records.add(type.getSimpleName().toString());
        }
        collectRecords(type.getMembers());
      }
    }
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    classes.addLast(type);
    super.visitClass(type, null);
    classes.removeLast();
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    if (method.getReturnType() != null) {
      found.add(site(method));
    }
    return super.visitMethod(method, null);
  }

  private MethodSite site(MethodTree method) {
    return new MethodSite(
        source,
        file.packageName(),
        classes.stream().map(c -> c.getSimpleName().toString()).collect(Collectors.joining(".")),
        method.getName().toString(),
        file.start(method),
        file.end(method),
        file.line(file.start(method)),
        method.getModifiers().getAnnotations().stream()
            .filter(AnnotationSite::is)
            .map(annotation -> new AnnotationSite(annotation, file))
            .findFirst(),
        couldHave(method));
  }

  /** Whether companions can call it, and there is something to differentiate. */
  private boolean couldHave(MethodTree method) {
    Set<Modifier> modifiers = method.getModifiers().getFlags();
    return method.getBody() != null
        && method.getTypeParameters().isEmpty()
        && !modifiers.contains(Modifier.PRIVATE)
        && cannotBeOverridden(modifiers)
        && method.getParameters().stream().map(VariableTree::getType).anyMatch(this::isActive);
  }

  private boolean cannotBeOverridden(Set<Modifier> modifiers) {
    ClassTree around = classes.getLast();
    return modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.FINAL)
        || around.getModifiers().getFlags().contains(Modifier.FINAL)
        || around.getKind() == Tree.Kind.RECORD;
  }

  /** Whether a type holds numbers to differentiate by; of named types, only records are known. */
  private boolean isActive(Tree type) {
    if (type instanceof ArrayTypeTree array) {
      return isActive(array.getType());
    }
    if (type instanceof PrimitiveTypeTree primitive) {
      TypeKind kind = primitive.getPrimitiveTypeKind();
      return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }
    return type instanceof IdentifierTree name && records.contains(name.getName().toString());
  }
}
