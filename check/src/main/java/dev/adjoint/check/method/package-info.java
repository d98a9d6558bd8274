/** Methods and their companions, found by reflection. */
package dev.adjoint.check.method;
