package dev.adjoint.processor.emit.tests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a JUnit test class that checks the companions of a class by {@code GradientCheck}. */
public final class TestClassWriter {
  /** What the first line of such a class begins with. */
  public static final String HEADER = "// Written by Adjoint from ";

  private static final String CHECK = "dev.adjoint.check.GradientCheck";
  private static final String REPORT = "dev.adjoint.check.Report";
  private static final String HANDLES = "java.lang.invoke.MethodHandles";
  private static final String TEST = "org.junit.jupiter.api.Test";
  private static final String ASSUMPTIONS = "org.junit.jupiter.api.Assumptions";

  private final TestedClass tested;
  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> imported = new TreeMap<>();

  private TestClassWriter(TestedClass tested) {
    this.tested = tested;
  }

  /** The text of the test class. */
  public static String write(TestedClass tested) {
    TestClassWriter writer = new TestClassWriter(tested);
    tested.methods().forEach(writer::method);
    return writer.head() + writer.body + "}\n";
  }

  private String head() {
    StringBuilder head = new StringBuilder(HEADER);
    head.append(tested.fileName());
    head.append(" for -Aadjoint.tests. Do not edit: change that file and recompile.\n");
    if (!tested.packageName().isEmpty()) {
      head.append("package ").append(tested.packageName()).append(";\n\n");
    }
    TreeSet<String> lines = new TreeSet<>(tested.imports());
    imported.keySet().forEach(name -> lines.add("import " + name + ";"));
    List<String> statics = lines.stream().filter(l -> l.startsWith("import static ")).toList();
    statics.forEach(line -> head.append(line).append('\n'));
    head.append(statics.isEmpty() ? "" : "\n");
    lines.stream()
        .filter(line -> !statics.contains(line))
        .forEach(line -> head.append(line).append('\n'));
    head.append("\n/** Checks the derivatives of {@link ").append(tested.className());
    head.append("} by differences and by each other. */\n");
    head.append("class ").append(tested.testName()).append(" {\n");
    return head.toString();
  }

  /** The simple name, which is imported; or the whole one where the simple one is taken. */
  private String name(String qualified) {
    String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
    if (tested.taken().contains(simple)) {
      return qualified;
    }
    imported.put(qualified, simple);
    return simple;
  }

  private void method(TestedMethod method) {
    if (!method.missing().isEmpty()) {
      test(method.name());
      body.append("    ").append(name(ASSUMPTIONS)).append(".abort(\n");
      body.append("        \"there is no default for ").append(method.missing());
      body.append(": give ").append(method.method()).append(" an @Example\");\n  }\n");
      return;
    }
    for (int k = 0; k < method.examples().size(); k++) {
      boolean many = method.examples().size() > 1;
      test(many ? method.name() + "AtExample" + (k + 1) : method.name());
      if (method.stated()) {
        body.append("    ").append(check(method, method.examples().get(k)));
        body.append("\n        .assertCorrect();\n  }\n");
      } else {
        guessed(method, method.examples().get(k));
      }
    }
    arguments(method);
  }

  private void test(String name) {
    body.append("\n  @").append(name(TEST)).append("\n  void ").append(name).append("() {\n");
  }

  private void guessed(TestedMethod method, List<String> expressions) {
    body.append("    ").append(name(REPORT)).append(" report =\n        ");
    body.append(check(method, expressions).replace("\n", "\n    "));
    body.append("\n            .check();\n");
    body.append(
        "    // Nobody chose these arguments: that nothing can be checked there is no fault.\n");
    body.append("    ").append(name(ASSUMPTIONS)).append(".assumeTrue(\n");
    body.append("        report.isDecided(), () -> \"give ").append(method.method());
    body.append(" an @Example: \" + report);\n");
    body.append("    report.assertCorrect();\n  }\n");
  }

  private String check(TestedMethod method, List<String> expressions) {
    String types =
        method.types().stream().map(type -> type + ".class").collect(Collectors.joining(", "));
    String names =
        method.names().stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
    String arguments =
        expressions.stream().collect(Collectors.joining(", ", arguments(method.name()) + "(", ")"));
    String named = method.base().isEmpty() ? "" : "\n        .named(\"" + method.base() + "\")";
    return "%s.of(%s.lookup(), %s.class, \"%s\")%s%n        .overload(%s)%n        .parameters(%s)%n        .at(() -> %s)"
        .replace("%n", "\n")
        .formatted(
            name(CHECK),
            name(HANDLES),
            tested.className(),
            method.method(),
            named,
            types,
            names,
            arguments);
  }

  private static String arguments(String test) {
    return test + "Arguments";
  }

  private void arguments(TestedMethod method) {
    String names =
        method.declared().stream()
            .map(parameter -> parameter.substring(parameter.lastIndexOf(' ') + 1))
            .collect(Collectors.joining(", "));
    body.append("\n  private static Object[] ").append(arguments(method.name())).append("(");
    body.append(String.join(", ", method.declared())).append(") {\n");
    body.append("    return new Object[] {").append(names).append("};\n  }\n");
  }
}
