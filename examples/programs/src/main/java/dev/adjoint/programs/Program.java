package dev.adjoint.programs;

/** A program that can be started by its name. */
record Program(String name, String about, Entry entry) {
  /** Its {@code main}. */
  @FunctionalInterface
  interface Entry {
    /** Runs the program; what it finds goes to standard output, what it draws to pictures. */
    void main(String[] arguments) throws Exception;
  }
}
