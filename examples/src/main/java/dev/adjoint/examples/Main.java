package dev.adjoint.examples;

/** Runs the examples, one after the other. */
public final class Main {

  private Main() {}

  /**
   * Runs every example.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    System.out.println("There is no example yet.");
  }
}
