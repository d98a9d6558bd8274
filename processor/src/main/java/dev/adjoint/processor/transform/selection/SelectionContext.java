package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.Map;

/**
 * What is known of the method, and what was found.
 *
 * @param supply fresh values
 * @param stability what is still in memory later, of the method as it was
 * @param activity which values carry derivatives, as it is by now
 * @param computed the results of loops by the values that stand for them
 * @param indices the integers that are the counter of a loop in some iteration of it
 */
record SelectionContext(
    ValueSupply supply,
    Stability stability,
    SelectionActivity activity,
    Map<Value, Value> computed,
    Map<Value, For> indices) {}
