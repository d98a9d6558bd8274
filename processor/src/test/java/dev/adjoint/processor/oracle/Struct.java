package dev.adjoint.processor.oracle;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * The numbers of a record, or their adjoints or tangents, outside of any class: what the checks
 * work on whatever the generated records are called. The components can be changed.
 *
 * @param of the simple name of the user's record
 */
public record Struct(String of, List<String> names, Object[] components) {

  /** The same parts as the record has, each made of its own by the function. */
  static Struct of(Object value, java.util.function.UnaryOperator<Object> change) {
    Class<?> type = value.getClass();
    List<RecordComponent> parts = Numbers.parts(type);
    Object[] components =
        parts.stream().map(p -> change.apply(Numbers.component(value, p))).toArray();
    List<String> names = parts.stream().map(RecordComponent::getName).toList();
    return new Struct(type.getSimpleName(), names, components);
  }
}
