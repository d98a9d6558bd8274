/** Reverse mode: the reverse sweep of a structured program, (5.145), and what it keeps. */
package dev.adjoint.processor.transform.adjoint;
