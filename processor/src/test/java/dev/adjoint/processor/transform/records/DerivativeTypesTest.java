package dev.adjoint.processor.transform.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The records of adjoints have the contract's names and components. */
class DerivativeTypesTest {
  private static RecordType record(String name, RecordType.Component... components) {
    return new RecordType(name, RecordType.Access.ACCESSOR, List.of(components));
  }

  private static RecordType.Component component(String name, IrType type) {
    return new RecordType.Component(name, type);
  }

  private static RecordType point(String owner) {
    return record(owner + ".Point", component("x", Scalar.DOUBLE));
  }

  @Test
  void passiveComponentsAreLeftOut() {
    DerivativeTypes types = new DerivativeTypes("p.CAdjoint", "Adjoint", Set.of());
    RecordType line =
        record(
            "p.Line",
            component("at", point("p")),
            component("id", Scalar.INT),
            component("name", new OpaqueType("java.lang.String")),
            component("w", new ArrayType(Scalar.FLOAT)));
    RecordType adjoint = (RecordType) types.of(line);
    assertEquals("p.CAdjoint.LineAdjoint", adjoint.javaName());
    assertEquals(
        List.of("at p.CAdjoint.PointAdjoint", "w float[]"),
        adjoint.components().stream().map(c -> c.name() + " " + c.type()).toList());
  }

  @Test
  void namesThatAreTakenAreNumbered() {
    DerivativeTypes types = new DerivativeTypes("p.LineAdjoint", "Adjoint", Set.of("SlopeAdjoint"));
    assertEquals("p.LineAdjoint.PointAdjoint", types.of(point("p")).javaName());
    assertEquals("p.LineAdjoint.PointAdjoint2", types.of(point("q")).javaName());
    assertEquals("p.LineAdjoint.PointAdjoint", types.of(point("p")).javaName());
    RecordType slope = record("p.Slope", component("x", Scalar.DOUBLE));
    assertEquals("p.LineAdjoint.SlopeAdjoint2", types.of(slope).javaName());
    RecordType line = record("p.Line", component("x", Scalar.DOUBLE));
    assertEquals("p.LineAdjoint.LineAdjoint2", types.of(line).javaName());
  }
}
