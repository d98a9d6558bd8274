package dev.adjoint;

import dev.adjoint.runtime.Pool;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the arrays that a companion needs for itself from one call to the next, so that a call
 * allocates nothing once it has been made with arguments of the same lengths.
 *
 * <p>It is passed as the first argument of the {@code fVjp} of a method annotated with
 * {@code @Differentiable(workspace = true)}. One workspace serves any number of methods, and grows
 * to what the largest of them needs; arrays are used again where the lengths are those of the call
 * before. What a method returns is never part of it.
 *
 * <p>A workspace is for one call at a time, of whatever thread. A second call during the first
 * throws an {@link IllegalStateException}, before it does anything. An exception out of a call
 * leaves the workspace ready for the next one.
 */
public final class Workspace {
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Pool pool = new Pool();

  /** Makes a workspace that holds nothing yet. */
  public Workspace() {}

  /**
   * How much memory the arrays take that are kept, but for the headers of objects.
   *
   * @return the number of bytes
   * @throws IllegalStateException during a call that uses the workspace
   */
  public long bytes() {
    enter();
    try {
      return pool.bytes();
    } finally {
      leave();
    }
  }

  /**
   * Gives all arrays to the garbage collector. The next call makes new ones.
   *
   * @throws IllegalStateException during a call that uses the workspace
   */
  public void release() {
    enter();
    try {
      pool.release();
    } finally {
      leave();
    }
  }

  /**
   * Begins a call; for generated code.
   *
   * @throws IllegalStateException if another call has begun and not ended
   */
  public void enter() {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "the workspace is in use: it is for one call at a time, so give each thread its own");
    }
  }

  /**
   * The arrays; for generated code, between {@link #enter()} and {@link #leave()}.
   *
   * @return the arrays that are kept
   */
  public Pool pool() {
    return pool;
  }

  /** Ends a call, and takes all arrays back; for generated code. */
  public void leave() {
    pool.clear();
    busy.set(false);
  }
}
