/** JMH benchmarks of generated gradients against the primal and against other ways to get them. */
package dev.adjoint.benchmarks;
