package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Value;
import java.util.Map;

/**
 * A method whose loops that select are followed by the selected iteration once more.
 *
 * @param method the method; what it computes is as before, but for numbers that are chosen as
 *     derivatives go, which at a tie of zeros is another way than values do
 * @param activity its activity
 * @param computed the results of the loops, which are to be read for values, by what stands for
 *     them where derivatives go
 * @param indices the integers that are the counter of a loop in some iteration of it
 */
public record Selections(
    PrimalMethod method, Activity activity, Map<Value, Value> computed, Map<Value, For> indices) {}
