package dev.adjoint.check.method;

import java.util.List;

/**
 * What the class file says of a method.
 *
 * @param parameters the names of the parameters without the receiver; null if they are not kept
 * @param annotated whether it is to be differentiated
 * @param wrt what with respect to; empty for every parameter that can be
 * @param base the base name of what is generated; empty for the method's own
 */
record MethodFacts(List<String> parameters, boolean annotated, List<String> wrt, String base) {
  static final MethodFacts NONE = new MethodFacts(null, false, List.of(), "");
}
