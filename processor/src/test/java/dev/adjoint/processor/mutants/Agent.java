package dev.adjoint.processor.mutants;

import java.lang.instrument.Instrumentation;

/** Keeps what lets the classes of a running process be changed. */
public final class Agent {
  private static Instrumentation instrumentation;

  private Agent() {}

  /** Called by the virtual machine before {@code main}. */
  public static void premain(String arguments, Instrumentation given) {
    instrumentation = given;
    ProcessorClasses.watch(given);
  }

  static Instrumentation instrumentation() {
    return instrumentation;
  }
}
