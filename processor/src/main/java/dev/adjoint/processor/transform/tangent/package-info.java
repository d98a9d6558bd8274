/**
 * Forward mode: beside every active value its tangent, beside every active array an array of
 * tangents that follows references exactly as the original does.
 */
package dev.adjoint.processor.transform.tangent;
