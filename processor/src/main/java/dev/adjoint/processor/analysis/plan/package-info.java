/** How each loop is reversed, and why. */
package dev.adjoint.processor.analysis.plan;
