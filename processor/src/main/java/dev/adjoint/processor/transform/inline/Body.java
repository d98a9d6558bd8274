package dev.adjoint.processor.transform.inline;

import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Value;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A body that takes the place of a call.
 *
 * @param method the method that is called
 * @param origins what the origin of one of its statements becomes
 * @param checkReceiver whether its first argument must be found not to be null before
 * @param bound takes, when the copy is made, the copy of each value that the body binds
 */
public record Body(
    PrimalMethod method,
    UnaryOperator<Origin> origins,
    boolean checkReceiver,
    Consumer<Map<Value, Value>> bound) {}
