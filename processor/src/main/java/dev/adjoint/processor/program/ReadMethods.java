package dev.adjoint.processor.program;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;

/**
 * The methods whose bodies derivatives were made from, as they were then: another processor may
 * change javac's trees in place, before or after that.
 */
public final class ReadMethods {
  private record Reading(TreePath path, String text) {}

  private final Map<String, Reading> readings = new LinkedHashMap<>();

  /** Remembers a method as it is now, in place of what was read in an earlier round. */
  public void read(Element method, TreePath path) {
    String key = method.getEnclosingElement() + "." + method;
    readings.put(key, new Reading(path, path.getLeaf().toString()));
  }

  /** The methods that are not any more what was read. */
  public List<TreePath> changed() {
    List<TreePath> changed = new ArrayList<>();
    for (Reading each : readings.values()) {
      Tree tree = each.path().getLeaf();
      boolean replaced = TreePath.getPath(each.path().getCompilationUnit(), tree) == null;
      if (replaced || !tree.toString().equals(each.text())) {
        changed.add(each.path());
      }
    }
    return changed;
  }
}
