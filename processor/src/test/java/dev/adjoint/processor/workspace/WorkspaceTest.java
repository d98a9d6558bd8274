package dev.adjoint.processor.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.ThreadMXBean;
import dev.adjoint.processor.nested.CompiledSources;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A workspace as a user has it: nothing is allocated, nothing is in the way of anything else. */
class WorkspaceTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 50;

  private static SteadyCalls calls;

  @TempDir static Path classes;

  @BeforeAll
  static void compile() throws Exception {
    calls = new SteadyCalls(CompiledSources.load("/workspace", classes));
  }

  /** A recursive method whose sweeps keep arrays for each level: those are made anew. */
  private static final String KEEPS_ARRAYS = "a method that writes";

  @Test
  void arraysThatARecursionKeepsForEachLevelAreMadeAnew() {
    long pooled = bytes(KEEPS_ARRAYS, calls.newWorkspace());
    assertTrue(pooled < bytes(KEEPS_ARRAYS, null), "bytes: " + pooled);
  }

  @TestFactory
  Stream<DynamicTest> nothingIsAllocatedOnceAllIsThere() {
    return calls.names().stream()
        .filter(name -> !name.equals(KEEPS_ARRAYS))
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      assertEquals(0, bytes(name, calls.newWorkspace()));
                      assertTrue(bytes(name, null) > 0, "without a workspace");
                    }));
  }

  /** The bytes that some calls allocate, after two that load what they need. */
  private static long bytes(String name, Object workspace) {
    Runnable call = calls.repeated(name, workspace, CALLS);
    call.run();
    call.run();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    call.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @TestFactory
  Stream<DynamicTest> oneWorkspaceServesAllMethods() {
    Object common = calls.newWorkspace();
    return Stream.of(1, 2)
        .flatMap(round -> calls.names().stream())
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> assertEquals(calls.contents(name, null), calls.contents(name, common))));
  }

  @Test
  void anExceptionMidwayLeavesTheWorkspaceReady() {
    Object workspace = calls.newWorkspace();
    double[] good = {1.5, 0.3, 0.7, 2.5, 1.1};
    double[] expected = new double[5];
    double value = calls.guarded(null, good, 5, expected);
    for (int attempt = 0; attempt < 3; attempt++) {
      double[] untouched = new double[5];
      assertThrows(
          IllegalArgumentException.class,
          () -> calls.guarded(workspace, new double[] {1, 2, -1, 3, 4}, 5, untouched));
      assertThrows(
          ArrayIndexOutOfBoundsException.class,
          () -> calls.guarded(workspace, new double[] {1, 2, 3, 4}, 5, new double[4]));
      NegativeArraySizeException negative =
          assertThrows(
              NegativeArraySizeException.class, () -> calls.guarded(workspace, good, 1, untouched));
      assertEquals("-1", negative.getMessage());
      assertArrayEquals(new double[5], untouched);
      double[] actual = new double[5];
      assertEquals(value, calls.guarded(workspace, good, 5, actual));
      assertArrayEquals(expected, actual);
    }
  }

  @Test
  void aCallFromWithinACallIsRefused() {
    Object workspace = calls.newWorkspace();
    double[] xBar = new double[5];
    Runnable inner = () -> calls.contents("log-sum-exp", workspace);
    assertThrows(IllegalStateException.class, () -> calls.interrupted(workspace, inner, xBar));
    assertThrows(
        IllegalStateException.class,
        () -> calls.interrupted(workspace, () -> calls.release(workspace), xBar));
    assertArrayEquals(new double[5], xBar);
    assertEquals(calls.contents("log-sum-exp", null), calls.contents("log-sum-exp", workspace));
    Runnable other = () -> calls.contents("log-sum-exp", calls.newWorkspace());
    calls.interrupted(workspace, other, xBar);
  }

  @Test
  void aCallFromAnotherThreadIsRefusedMeanwhile() throws Exception {
    Object workspace = calls.newWorkspace();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    Runnable wait =
        () -> {
          begun.countDown();
          await(refused);
        };
    FutureTask<Double> first =
        new FutureTask<>(() -> calls.interrupted(workspace, wait, new double[5]));
    new Thread(first).start();
    await(begun);
    assertThrows(IllegalStateException.class, () -> calls.contents("log-sum-exp", workspace));
    refused.countDown();
    double undisturbed = calls.interrupted(calls.newWorkspace(), () -> {}, new double[5]);
    assertEquals(undisturbed, result(first));
    assertEquals(calls.contents("log-sum-exp", null), calls.contents("log-sum-exp", workspace));
  }

  private static double result(FutureTask<Double> task)
      throws InterruptedException, ExecutionException {
    return task.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsReturnedIsTheCallersOwn() {
    Object workspace = calls.newWorkspace();
    double[] first = calls.squares(workspace, new double[5]);
    double[] copy = first.clone();
    double[] second = calls.squares(workspace, new double[5]);
    assertNotSame(first, second);
    assertArrayEquals(copy, first);
  }

  @Test
  void whatItHoldsCanBeGivenBack() {
    Object workspace = calls.newWorkspace();
    assertEquals(0, calls.bytes(workspace));
    calls.contents("Speelpenning's product", workspace);
    assertEquals(8 * 5, calls.bytes(workspace));
    calls.release(workspace);
    assertEquals(0, calls.bytes(workspace));
    List<Object> again = calls.contents("Speelpenning's product", workspace);
    assertEquals(calls.contents("Speelpenning's product", null), again);
  }
}
