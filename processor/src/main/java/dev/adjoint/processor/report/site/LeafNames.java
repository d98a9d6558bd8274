package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the user calls the numbers in records that companions call {@code positionX}. */
final class LeafNames {
  private final Map<String, String> names = new HashMap<>();

  /** Takes in the variables of a method whose records are whole. */
  void add(PrimalMethod method) {
    method.parameters().forEach(parameter -> add(parameter.value()));
    Anatomy.forEach(
        method.body(),
        statement -> {
          Anatomy.binds(statement).forEach(this::add);
          if (statement instanceof Loop loop) {
            Anatomy.parameters(loop).forEach(this::add);
          }
        });
  }

  private void add(Value value) {
    if (value.isNamed()) {
      addComponents(value.name(), value.name(), value.type());
    }
  }

  private void addComponents(String flat, String spelled, IrType type) {
    names.put(flat, spelled);
    if (type.innermost() instanceof RecordType record) {
      String element = spelled + "[]".repeat(type.rank());
      for (RecordType.Component component : record.components()) {
        String name = component.name();
        String joined = flat + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        if (!names.containsKey(joined)) {
          addComponents(joined, element + "." + name, component.type());
        }
      }
    }
  }

  /** How the user spells a variable of the flat method. */
  String of(String name) {
    return names.getOrDefault(name, name);
  }
}
