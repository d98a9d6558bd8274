package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Source files of methods without a class, since Java 25: javac names the class after the file, but
 * no source can.
 */
final class CompactSources {
  private CompactSources() {}

  /** Whether a member stands, however deep, in such a file. */
  static boolean contain(Element member, Trees trees) {
    Element top = member;
    while (top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    TreePath path = trees.getPath(top);
    return path != null
        && path.getCompilationUnit().getPackage() == null
        && path.getLeaf() instanceof ClassTree type
        && type.getKind() == Tree.Kind.CLASS
        && beginsWithMember(type, path.getCompilationUnit(), trees.getSourcePositions())
        && !isDeclared(type, path.getCompilationUnit());
  }

  private static boolean beginsWithMember(
      ClassTree type, CompilationUnitTree unit, SourcePositions positions) {
    long begin = positions.getStartPosition(unit, type);
    return type.getMembers().stream()
        .filter(each -> !(each instanceof MethodTree m && m.getName().contentEquals("<init>")))
        .anyMatch(each -> positions.getStartPosition(unit, each) == begin);
  }

  /** Other processors add members that stand where the class begins. */
  private static boolean isDeclared(ClassTree type, CompilationUnitTree unit) {
    try {
      CharSequence text = unit.getSourceFile().getCharContent(true);
      return Pattern.compile("\\bclass\\s+" + Pattern.quote(type.getSimpleName().toString()))
          .matcher(text)
          .find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
