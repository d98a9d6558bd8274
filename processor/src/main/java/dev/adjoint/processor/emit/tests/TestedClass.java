package dev.adjoint.processor.emit.tests;

import java.util.List;
import java.util.Set;

/**
 * A class of which tests are written.
 *
 * @param packageName its package; empty for the unnamed one
 * @param className its name within the package, {@code A.B} if nested
 * @param prefix the same with underscores
 * @param fileName the file that it stands in
 * @param imports what examples need of the imports of that file, whole lines
 * @param taken simple names that are something else in the package or by these imports
 * @param methods its methods
 */
public record TestedClass(
    String packageName,
    String className,
    String prefix,
    String fileName,
    List<String> imports,
    Set<String> taken,
    List<TestedMethod> methods) {
  /** Makes the collections immutable. */
  public TestedClass {
    imports = List.copyOf(imports);
    taken = Set.copyOf(taken);
    methods = List.copyOf(methods);
  }

  /** The simple name of the test class. */
  public String testName() {
    return prefix + "GradientTest";
  }
}
