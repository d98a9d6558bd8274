package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.AttributedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.VariableElement;

/** Example inputs made from the types of the parameters, where a method states none. */
final class DefaultInputs {
  private static final String[] NUMBERS = {"0.7", "1.3", "0.4", "1.1", "0.9", "1.6", "0.6", "1.2"};

  private static final Map<String, String> BY_TYPE =
      Map.of(
          "double[]", "mixed(5)",
          "double[][]", "mixed(3, 3)",
          "double[][][]", "mixed(2, 2, 3)",
          "float[]", "floats(4)",
          "int", "3",
          "long", "3L",
          "boolean", "true");

  private DefaultInputs() {}

  static String of(AttributedMethod method) {
    List<String> texts = new ArrayList<>();
    for (VariableElement parameter : method.element().getParameters()) {
      String type = parameter.asType().toString();
      String number = NUMBERS[texts.size() % NUMBERS.length];
      if (type.equals("double")) {
        texts.add(number);
      } else if (type.equals("float")) {
        texts.add(number + "f");
      } else if (BY_TYPE.containsKey(type)) {
        texts.add(BY_TYPE.get(type));
      } else {
        throw new IllegalArgumentException(
            method.name() + ": state @inputs, there is no default for " + type);
      }
    }
    return String.join(", ", texts);
  }
}
