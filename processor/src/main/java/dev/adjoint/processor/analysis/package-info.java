/** What must be known before a method is transformed: activity, aliasing, loop independence. */
package dev.adjoint.processor.analysis;
