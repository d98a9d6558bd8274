/** The computation graph of a method as a picture: variables as boxes, operators as circles. */
package dev.adjoint.processor.report.graph;
