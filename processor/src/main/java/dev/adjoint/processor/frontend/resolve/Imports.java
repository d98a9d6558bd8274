package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The import declarations of a unit.
 *
 * @param all the imports in source order
 */
record Imports(List<Entry> all) {

  /**
   * One import.
   *
   * @param isStatic whether it imports static members
   * @param from what stands before the last dot
   * @param name the imported simple name, or {@code *}
   */
  record Entry(boolean isStatic, String from, String name) {
    boolean isOnDemand() {
      return name.equals("*");
    }

    boolean mayImport(CharSequence simpleName) {
      return isOnDemand() || name.contentEquals(simpleName);
    }
  }

  static Imports of(Site site) {
    List<Entry> entries = new ArrayList<>();
    for (ImportTree tree : site.unit().getImports()) {
      if (tree.getQualifiedIdentifier() instanceof MemberSelectTree select) {
        entries.add(
            new Entry(
                tree.isStatic(),
                select.getExpression().toString(),
                select.getIdentifier().toString()));
      }
    }
    return new Imports(List.copyOf(entries));
  }

  /** The static imports, single or on demand, that may bring in {@code name}. */
  List<Entry> statics(CharSequence name, boolean onDemand) {
    return all.stream()
        .filter(e -> e.isStatic() && e.isOnDemand() == onDemand && e.mayImport(name))
        .toList();
  }

  /** The type imports, single or on demand, that may bring in {@code name}. */
  List<Entry> types(CharSequence name, boolean onDemand) {
    return all.stream()
        .filter(e -> !e.isStatic() && e.isOnDemand() == onDemand && e.mayImport(name))
        .toList();
  }

  /** Whether an element is imported by a static import at all. */
  static boolean isStaticMember(Element element) {
    return element.getModifiers().contains(javax.lang.model.element.Modifier.STATIC)
        || element instanceof TypeElement;
  }
}
