package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Value;
import java.util.Map;

/**
 * A forward sweep in which every active array has a shadow, the array of its adjoints.
 *
 * @param body the primal's statements, and those that make and move shadows
 * @param shadows the shadow of each reference to an active array
 */
record ShadowedProgram(Block body, Map<Value, Value> shadows) {}
