/** Pictures that programs draw. */
package dev.adjoint.programs.picture;
