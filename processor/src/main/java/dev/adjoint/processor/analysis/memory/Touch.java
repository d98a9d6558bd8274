package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Operand;
import java.util.List;

/**
 * One access to elements of an array within an iteration of a loop.
 *
 * @param loops the counted loops around it inside the iteration, outermost first
 * @param certain whether every iteration gets to it, but for the trip counts of those loops
 * @param reads whether it reads
 * @param writes whether it writes
 * @param root the array of the highest rank that the access starts from
 * @param path the index in each dimension; empty for all elements of a one-dimensional array
 */
record Touch(
    List<For> loops,
    boolean certain,
    boolean reads,
    boolean writes,
    Operand root,
    List<Operand> path) {}
