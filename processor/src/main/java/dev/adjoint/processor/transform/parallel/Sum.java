package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Set;

/**
 * A number that a loop carries and that each iteration only adds to.
 *
 * @param position which of the carried values it is
 * @param parameter the value at the start of an iteration
 * @param chain the values that it has in the course of one
 * @param additions the statements that add to it, or subtract from it
 * @param ordered whether its addends must be added up in the order of the iterations: it is what
 *     the method itself computes, and additions round
 */
record Sum(int position, Value parameter, Set<Value> chain, List<Let> additions, boolean ordered) {}
