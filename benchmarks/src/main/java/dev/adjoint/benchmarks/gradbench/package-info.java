/** The workloads of GradBench, whose annotated methods are those of {@code examples/gradbench}. */
package dev.adjoint.benchmarks.gradbench;
