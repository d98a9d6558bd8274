package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.SourceMethod;
import java.util.List;

/**
 * What became known of a method while it was differentiated.
 *
 * @param source how its companions call it
 * @param modes the modes that it asks for
 * @param variables its variables
 * @param picture its computation graph; empty where there is none
 */
record Findings(
    SourceMethod source, List<String> modes, List<Variable> variables, String picture) {}
