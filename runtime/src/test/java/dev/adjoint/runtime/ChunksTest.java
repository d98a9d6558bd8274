package dev.adjoint.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Chunks cover all iterations once, run in the caller's pool, and fail as a loop would. */
class ChunksTest {
  @Test
  void chunksCoverAllIterationsInOrder() {
    for (int iterations : new int[] {1, 2, 63, 64, 65, 127, 128, 1000, Integer.MAX_VALUE}) {
      int chunks = Chunks.count(iterations);
      assertTrue(chunks >= 1 && chunks <= 64 && chunks <= iterations);
      assertEquals(0, Chunks.start(iterations, chunks, 0));
      assertEquals(iterations, Chunks.start(iterations, chunks, chunks));
      int longest = (int) Math.ceil(iterations / (double) chunks);
      for (int chunk = 0; chunk < chunks; chunk++) {
        int length =
            Chunks.start(iterations, chunks, chunk + 1) - Chunks.start(iterations, chunks, chunk);
        assertTrue(length >= 1 && length <= longest);
      }
    }
    assertEquals(0, Chunks.count(0));
    assertEquals(0, Chunks.count(-3));
  }

  @Test
  void iterationsAreCounted() {
    assertEquals(5, Chunks.iterations(2, 7));
    assertEquals(0, Chunks.iterations(7, 2));
    assertEquals(0, Chunks.iterations(Integer.MAX_VALUE, Integer.MIN_VALUE));
    assertEquals(6, Chunks.iterationsThrough(2, 7));
    assertEquals(1, Chunks.iterationsThrough(Integer.MAX_VALUE, Integer.MAX_VALUE));
    assertThrows(ArithmeticException.class, () -> Chunks.iterations(-1, Integer.MAX_VALUE));
  }

  @Test
  void rowsInTwoPlacesLeaveOneChunk() {
    double[] row = {1};
    double[][] apart = {{1}, {2}, null, null, {3}};
    double[][] together = {{1}, row, {2}, row, {3}};
    assertEquals(5, Chunks.count(5, apart));
    assertEquals(1, Chunks.count(5, together));
    assertEquals(1, Chunks.count(3, together), "the three may be the last ones");
    assertEquals(5, Chunks.count(5, apart, apart));
    assertEquals(1, Chunks.count(5, new double[][] {row}, together));
    assertEquals(1, Chunks.count(5, apart, new double[][] {{9}, apart[0]}));
    assertEquals(1, Chunks.count(5, apart, apart[1]));
    assertEquals(5, Chunks.count(5, apart, row, row));
    assertEquals(1, Chunks.count(5, new double[][][] {{{1}, row}, {row}}));
    assertEquals(5, Chunks.count(5, null));
    assertEquals(0, Chunks.count(0, together));
  }

  @Test
  void eachChunkRunsOnceInThePoolOfTheCaller() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(3);
    AtomicIntegerArray runs = new AtomicIntegerArray(64);
    Set<Object> pools = ConcurrentHashMap.newKeySet();
    pool.submit(
            () ->
                Chunks.run(
                    64,
                    chunk -> {
                      runs.incrementAndGet(chunk);
                      pools.add(((ForkJoinWorkerThread) Thread.currentThread()).getPool());
                    }))
        .get();
    for (int chunk = 0; chunk < 64; chunk++) {
      assertEquals(1, runs.get(chunk));
    }
    assertEquals(Set.of(pool), pools);
    pool.shutdown();
  }

  @Test
  void chunksMayRunChunks() {
    AtomicIntegerArray runs = new AtomicIntegerArray(100);
    Chunks.run(10, outer -> Chunks.run(10, inner -> runs.incrementAndGet(10 * outer + inner)));
    for (int k = 0; k < 100; k++) {
      assertEquals(1, runs.get(k));
    }
  }

  @Test
  void theFirstFailureInOrderIsThrownAsItIs() {
    for (int repeat = 0; repeat < 100; repeat++) {
      Error first = new StackOverflowError("first");
      Error thrown =
          assertThrows(
              StackOverflowError.class,
              () ->
                  Chunks.run(
                      64,
                      chunk -> {
                        if (chunk >= 20) {
                          throw chunk == 20 ? first : new OutOfMemoryError("later");
                        }
                      }));
      assertSame(first, thrown);
    }
  }

  @Test
  void noChunksRunNothing() {
    Chunks.run(0, chunk -> assertEquals("", "called"));
    assertEquals(null, ForkJoinTask.getPool());
  }
}
