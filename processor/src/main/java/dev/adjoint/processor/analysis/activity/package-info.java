/** Which values carry derivatives from the inputs to the outputs. */
package dev.adjoint.processor.analysis.activity;
