package dev.adjoint.processor;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs the compiler on a thread with more stack where methods are large: a sum of a thousand terms
 * is a tree a thousand levels deep, which the stages walk by recursion.
 */
final class EnoughStack {
  private static final int LARGE = 1_500;
  private static final long BYTES = 256L << 20;

  private EnoughStack() {}

  /** Computes the result, on this thread unless one of the sources is large. */
  static <T> T get(Collection<? extends Tree> sources, Supplier<T> work) {
    return sources.stream().anyMatch(EnoughStack::isLarge) ? onThread(work) : work.get();
  }

  private static <T> T onThread(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable task = () -> result.completeAsync(work, Runnable::run);
    Thread thread = new Thread(null, task, "adjoint", BYTES);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw (Error) e.getCause();
    }
  }

  private static boolean isLarge(Tree source) {
    Counter counter = new Counter();
    counter.scan(source, null);
    return counter.nodes > LARGE;
  }

  private static final class Counter extends TreeScanner<Void, Void> {
    private int nodes;

    @Override
    public Void scan(Tree tree, Void unused) {
      return ++nodes > LARGE ? null : super.scan(tree, unused);
    }
  }
}
