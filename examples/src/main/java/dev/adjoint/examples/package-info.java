/** Small programs, each of which annotates plain loops and uses their derivatives. */
package dev.adjoint.examples;
