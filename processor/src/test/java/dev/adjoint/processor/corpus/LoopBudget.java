package dev.adjoint.processor.corpus;

/** Counts the iterations and calls of a program that may not end, and throws if there are many. */
public final class LoopBudget {
  private static final int MOST = 1_000_000;

  private static int left;

  private LoopBudget() {}

  static void renew() {
    left = MOST;
  }

  /** Called by the program. */
  public static void spend() {
    if (left-- <= 0) {
      throw new Spent();
    }
  }

  /** The program took too long. */
  static final class Spent extends Error {
    private static final long serialVersionUID = 1;
  }
}
