/** Pages and dumps for people. */
package dev.adjoint.processor.report;
