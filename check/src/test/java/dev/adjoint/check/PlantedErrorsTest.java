package dev.adjoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each error that is planted into companions is found, and named exactly. */
class PlantedErrorsTest {
  private static final double[] W = {0.3, -1.2, 0.8, 2.5};
  private static final double[] X = {0.8, -1.6, 0.45};
  private static final double[][] A = {{1.5, -0.3, 0.7}, {0.2, 0.9, -1.1}, {-0.6, 0.4, 1.3}};

  @AfterEach
  void none() {
    Fault.now = Fault.NONE;
  }

  private static GradientCheck loss() {
    return GradientCheck.of(MethodHandles.lookup(), Planted.class, "loss").at(W, 0.7);
  }

  private static GradientCheck linear() {
    return GradientCheck.of(MethodHandles.lookup(), Planted.class, "linear").at(A, X);
  }

  private static GradientCheck method(String name, Object... arguments) {
    return GradientCheck.of(MethodHandles.lookup(), Planted.class, name).at(arguments);
  }

  private static final Planted.Body BODY = new Planted.Body(2.5, new Planted.Place(-0.4, 1.5));

  @Test
  void rightCompanionsPass() {
    loss().assertCorrect();
    linear().assertCorrect();
    method("square", new double[] {0.5, -2}).assertCorrect();
    method("energy", BODY).assertCorrect();
  }

  /** The entries that are said to be wrong, of all checks. */
  private static Set<String> wrong(Report report) {
    assertEquals(Outcome.WRONG, report.outcome(), report::toString);
    return report.findings().stream().map(Finding::entry).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGN", "MISSING", "FACTOR", "SMALL", "NOT_A_NUMBER"})
  void anEntryOfTheGradientIsNamed(Fault fault) {
    Fault.now = fault;
    Report report = loss().check();
    List<String> entries =
        report.findings().stream()
            .filter(f -> f.check().startsWith("PlantedAdjoint.loss against"))
            .map(Finding::entry)
            .toList();
    assertEquals(List.of("w[2]"), entries, report::toString);
    assertEquals("w[2]", report.worst().orElseThrow().entry(), report::toString);
  }

  @Test
  void theReportHasBothNumbers() {
    Fault.now = Fault.FACTOR;
    Finding finding = loss().check().worst().orElseThrow();
    assertEquals(2 * finding.expected(), finding.found(), 1e-9);
    assertTrue(finding.floor() < 1e-9 && finding.floor() > 0, finding::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "OVERWRITTEN, w[1], PlantedAdjoint.lossVjp adds to what its buffers hold",
    "ASYMMETRIC, 'w[2], w[0]', PlantedHessian.loss is symmetric",
    "SECOND, 'w[1], w[1]', PlantedHessian.loss against differences of the gradient",
    "PRODUCT, w[0], PlantedHessian.lossHvp is the Hessian times the direction",
    "TANGENT, result along a random direction, PlantedTangent.loss against central differences",
    "VALUE, value, 'value of PlantedAdjoint.loss, bit for bit'",
    "ARGUMENT, argument [0][0], arguments after PlantedAdjoint.loss",
    "THROWS, call, PlantedAdjoint.loss"
  })
  void otherErrorsAreNamed(Fault fault, String entry, String check) {
    Fault.now = fault;
    Report report = loss().check();
    assertEquals(Outcome.WRONG, report.outcome());
    assertTrue(
        report.findings().stream()
            .anyMatch(f -> f.entry().equals(entry) && f.check().equals(check)),
        report::toString);
  }

  @Test
  void aTransposedMatrixIsFound() {
    Fault.now = Fault.TRANSPOSED;
    Set<String> entries = wrong(linear().check());
    assertTrue(entries.contains("a[0][1]") && entries.contains("a[1][0]"), entries::toString);
  }

  @Test
  void anEntryOfAJacobianIsNamed() {
    Fault.now = Fault.JACOBIAN;
    assertEquals(Set.of("result[1] by a[1][1]"), wrong(linear().check()));
  }

  @Test
  void aComponentOfARecordIsNamed() {
    Fault.now = Fault.COMPONENT;
    assertEquals(Set.of("body.at.y"), wrong(method("energy", BODY).check()));
  }

  @Test
  void aWrittenArrayOfAMethodWithoutResultIsNamed() {
    Fault.now = Fault.FACTOR;
    Report report = method("square", new double[] {0.5, -2}).check();
    assertTrue(wrong(report).contains("x[1]"), report::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGN", "FACTOR", "MISSING", "NOT_A_NUMBER"})
  void oneEntryOfAThousandIsFoundThoughNotDrawn(Fault fault) {
    Fault.now = fault;
    double[] w = new Random(7).doubles(1000, 0.5, 1.5).toArray();
    Report report =
        GradientCheck.of(MethodHandles.lookup(), Planted.class, "loss")
            .samples(20)
            .at(w, 0.7)
            .check();
    assertTrue(wrong(report).contains("w[998]"), report::toString);
    assertTrue(
        report.toString().contains("(20 of 1001 entries, drawn at random)")
            || report.toString().contains("(21 of 1001 entries, drawn at random)"),
        report::toString);
  }

  @Test
  void anAssertionHasTheReportAsItsText() {
    Fault.now = Fault.SIGN;
    AssertionError error = assertThrows(AssertionError.class, () -> loss().assertCorrect());
    assertEquals(loss().check().toString(), error.getMessage());
  }

  @Test
  void reportsAreTheSameInEachRun() {
    assertEquals(loss().check().toString(), loss().check().toString());
  }
}
