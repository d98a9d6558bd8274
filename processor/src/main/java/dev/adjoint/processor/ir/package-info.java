/**
 * The typed, structured intermediate representation: immutable values in static single assignment
 * form, three-address operations (equation 5.143), and structured control flow whose results are
 * explicit. It depends on no other package of the compiler.
 */
package dev.adjoint.processor.ir;
