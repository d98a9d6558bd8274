package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.DerivedRecord;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records of one companion that hold adjoints or tangents: one for each record of the user,
 * named after it; where two have one simple name, the second gets a number.
 */
public final class DerivativeTypes {
  private final String companion;
  private final String suffix;
  private final Set<String> taken;
  private final Map<String, DerivedRecord> records = new LinkedHashMap<>();

  /**
   * Prepares the records of a companion.
   *
   * @param companion its qualified name
   * @param suffix what the names of the records end in: {@code Adjoint} or {@code Tangent}
   * @param taken simple names that are taken: the companion's, and those of its result records
   */
  public DerivativeTypes(String companion, String suffix, Set<String> taken) {
    this.companion = companion;
    this.suffix = suffix;
    this.taken = new LinkedHashSet<>(taken);
    this.taken.add(companion.substring(companion.lastIndexOf('.') + 1));
  }

  /** The type of the derivatives of a type: the same but for records and passive components. */
  IrType of(IrType type) {
    if (type instanceof ArrayType array) {
      return new ArrayType(of(array.element()));
    }
    return type instanceof RecordType record ? record(record).type() : type;
  }

  private DerivedRecord record(RecordType record) {
    DerivedRecord known = records.get(record.javaName());
    if (known != null) {
      return known;
    }
    String simple = record.javaName().substring(record.javaName().lastIndexOf('.') + 1) + suffix;
    String name = simple;
    for (int i = 2; !taken.add(name); i++) {
      name = simple + i;
    }
    List<RecordType.Component> components = new ArrayList<>();
    for (RecordType.Component component : record.components()) {
      if (RecordType.hasNumbers(component.type())) {
        components.add(new RecordType.Component(component.name(), of(component.type())));
      }
    }
    DerivedRecord made =
        new DerivedRecord(
            name,
            new RecordType(companion + "." + name, RecordType.Access.ACCESSOR, components),
            record.javaName(),
            suffix.equals("Adjoint") ? "adjoint" : "tangent");
    records.put(record.javaName(), made);
    return made;
  }

  /** The records that a type mentions, at any depth. */
  List<DerivedRecord> mentioned(IrType type) {
    List<DerivedRecord> found = new ArrayList<>();
    if (type.innermost() instanceof RecordType record && record.hasNumbers()) {
      found.add(record(record));
      record.components().forEach(component -> found.addAll(mentioned(component.type())));
    }
    return found;
  }
}
