package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.AttributedMethod;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;

/**
 * An annotated method of the corpus with what the comment above it says.
 *
 * @param inputs the texts of its {@code @inputs}, each a list of Java expressions
 * @param gradient the text of the {@code @gradient} of each of them, or an empty string
 * @param singular whether it is asked at points where only the stated gradient makes sense
 */
record CorpusMethod(
    AttributedMethod attributed, List<String> inputs, List<String> gradient, boolean singular) {

  /** The comment above the method as one text per tag. */
  static CorpusMethod of(AttributedMethod method, String source, int start) {
    List<String> inputs = new java.util.ArrayList<>();
    List<String> gradients = new java.util.ArrayList<>();
    boolean singular = false;
    for (String line : commentBefore(source, start)) {
      if (line.startsWith("@inputs")) {
        inputs.add(line.substring("@inputs".length()).strip());
        gradients.add("");
      } else if (line.startsWith("@gradient")) {
        gradients.set(gradients.size() - 1, line.substring("@gradient".length()).strip());
      } else if (line.startsWith("@singular")) {
        singular = true;
      }
    }
    if (inputs.isEmpty()) {
      inputs.add(DefaultInputs.of(method));
      gradients.add("");
    }
    return new CorpusMethod(method, inputs, gradients, singular);
  }

  private static List<String> commentBefore(String source, int start) {
    List<String> lines = source.substring(0, start).lines().toList();
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    int begin = end;
    while (begin > 0 && lines.get(begin - 1).strip().startsWith("//")) {
      begin--;
    }
    String text =
        lines.subList(begin, end).stream()
            .map(line -> line.strip().substring(2).strip())
            .collect(Collectors.joining("\n"))
            .replaceAll("\n(?!@)", " ");
    return text.lines().toList();
  }

  String simpleClassName() {
    return attributed.className().substring(attributed.className().lastIndexOf('.') + 1);
  }

  String id() {
    return simpleClassName() + "." + attributed.name();
  }

  /** The class that holds the method's example inputs. */
  String inputsClassName() {
    return attributed.className().replace('$', '_') + "Inputs";
  }

  /** The source of static methods {@code name_k} and {@code name_k_gradient}, k from 0. */
  String inputsSource(int unique) {
    String name = attributed.name() + unique;
    StringBuilder text = new StringBuilder();
    List<? extends VariableElement> parameters = attributed.element().getParameters();
    String declared =
        parameters.stream()
            .map(p -> type(p) + " " + p.getSimpleName())
            .collect(Collectors.joining(", "));
    String names =
        parameters.stream().map(VariableElement::getSimpleName).collect(Collectors.joining(", "));
    if (!attributed.isStatic()) {
      String comma = names.isEmpty() ? "" : ", ";
      declared = attributed.element().getEnclosingElement() + " receiver" + comma + declared;
      names = "receiver" + comma + names;
    }
    text.append("  private static Object[] " + name + "(" + declared + ") {\n");
    text.append("    return new Object[] {" + names + "};\n  }\n");
    for (int k = 0; k < inputs.size(); k++) {
      text.append("  public static Object[] " + name + "_" + k + "() {\n");
      text.append("    return " + name + "(" + inputs.get(k) + ");\n  }\n");
      text.append("  public static double[] " + name + "_" + k + "_gradient() {\n");
      text.append("    return " + expected(gradient.get(k)) + ";\n  }\n");
    }
    return text.toString();
  }

  private static String type(VariableElement parameter) {
    return parameter.asType().toString().replace("...", "[]");
  }

  private static String expected(String gradient) {
    return gradient.isEmpty() ? "null" : "new double[] {" + gradient + "}";
  }
}
