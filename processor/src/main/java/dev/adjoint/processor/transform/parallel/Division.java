package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Set;

/**
 * How a loop is divided into chunks.
 *
 * @param loop the loop
 * @param fused whether its iterations contain both sweeps
 * @param sums what it carries
 * @param added arrays of shadows that several iterations add to: each chunk has its own
 * @param owned arrays of shadows to each of whose elements, or rows, one iteration adds: all chunks
 *     share them, if no array stands in two places
 * @param scratch allocations before the loop of what each iteration uses for itself alone: each
 *     chunk has its own
 */
record Division(
    For loop,
    boolean fused,
    List<Sum> sums,
    Set<Value> added,
    Set<Value> owned,
    Set<Let> scratch) {}
