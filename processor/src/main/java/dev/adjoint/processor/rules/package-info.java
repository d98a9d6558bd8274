/** The table of elementary functions and operators with their local partials. */
package dev.adjoint.processor.rules;
