/** The annotation processor, and the pipeline that it runs for each annotated method. */
package dev.adjoint.processor;
