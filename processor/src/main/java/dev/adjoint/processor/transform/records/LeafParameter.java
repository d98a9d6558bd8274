package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Parameter;

/**
 * A parameter of the flat method that is a leaf of a parameter of the contract.
 *
 * @param of the contract's parameter
 * @param leaf where in it
 * @param parameter the flat method's parameter
 */
record LeafParameter(Parameter of, Leaf leaf, Parameter parameter) {}
