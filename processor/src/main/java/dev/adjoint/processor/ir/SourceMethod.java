package dev.adjoint.processor.ir;

import java.util.List;

/**
 * Where a primal method stands in its source, and how its companions are called.
 *
 * @param packageName the package; empty for the unnamed one
 * @param className the class as source spells it within its package, {@code A.B} if nested
 * @param companionPrefix the class name with nesting as underscores, {@code A_B}
 * @param methodName the method's name
 * @param baseName what companion methods and records are named after: the method's name or the
 *     annotation's {@code name}
 * @param overload 1 for the first method of this base name in source order, 2 for the second, …
 * @param visibility the method's own visibility
 * @param classPublic whether the class and all around it are public
 * @param exceptions the qualified checked exceptions that it declares
 * @param varargs whether the last parameter was declared with an ellipsis
 * @param fileName the source file's simple name
 * @param firstLine the line of the method's declaration
 * @param lastLine the line of its closing brace
 */
public record SourceMethod(
    String packageName,
    String className,
    String companionPrefix,
    String methodName,
    String baseName,
    int overload,
    Visibility visibility,
    boolean classPublic,
    List<String> exceptions,
    boolean varargs,
    String fileName,
    int firstLine,
    int lastLine) {
  /** Makes the exceptions immutable. */
  public SourceMethod {
    exceptions = List.copyOf(exceptions);
  }

  /** The same method, as if it threw no checked exceptions. */
  public SourceMethod withoutExceptions() {
    return new SourceMethod(
        packageName,
        className,
        companionPrefix,
        methodName,
        baseName,
        overload,
        visibility,
        classPublic,
        List.of(),
        varargs,
        fileName,
        firstLine,
        lastLine);
  }
}
