/** Numbers, arrays and records as vectors of numbers with a name for each. */
package dev.adjoint.check.values;
