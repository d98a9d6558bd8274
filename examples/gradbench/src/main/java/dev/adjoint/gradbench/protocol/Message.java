package dev.adjoint.gradbench.protocol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an eval sends: one line of JSON.
 *
 * @param id repeated in the response
 * @param kind start, define, evaluate or analysis
 * @param module the eval's module, of define and evaluate
 * @param function the function of the module, of evaluate
 * @param input its argument, of evaluate
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Message(long id, String kind, String module, String function, JsonNode input) {}
