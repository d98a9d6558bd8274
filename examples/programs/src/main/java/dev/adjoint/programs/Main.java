package dev.adjoint.programs;

import dev.adjoint.programs.fitting.Fitting;
import dev.adjoint.programs.greeks.Greeks;
import dev.adjoint.programs.heston.Heston;
import dev.adjoint.programs.hmc.Hmc;
import dev.adjoint.programs.optimisation.Optimisation;
import dev.adjoint.programs.orbit.Orbit;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs the program that its first argument names; without arguments, lists them. */
public final class Main {
  static final List<Program> PROGRAMS =
      List.of(
          new Program("fitting", "curves through the reference data of NIST", Fitting::main),
          new Program(
              "optimisation",
              "minima of test functions and of clusters of atoms",
              Optimisation::main),
          new Program("orbit", "an orbit, its transition matrix, and how it is found", Orbit::main),
          new Program("hmc", "Bayesian regressions by Hamiltonian Monte Carlo", Hmc::main),
          new Program("greeks", "price and Greeks of basket options, by simulation", Greeks::main),
          new Program("heston", "Heston's model calibrated to quotes of options", Heston::main));

  private Main() {}

  /** Takes the name of a program and, after it, what that program takes. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      list(System.out);
      return;
    }
    Optional<Program> program = named(arguments[0]);
    if (program.isEmpty()) {
      System.err.println("There is no program named " + arguments[0] + ".");
      list(System.err);
      System.exit(2);
    }
    program.get().entry().main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  static Optional<Program> named(String name) {
    return PROGRAMS.stream().filter(program -> program.name().equals(name)).findFirst();
  }

  static void list(PrintStream out) {
    for (Program program : PROGRAMS) {
      out.printf("%-14s%s%n", program.name(), program.about());
    }
  }
}
