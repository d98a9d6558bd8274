/** Calibration of Heston's model to quotes of options. */
package dev.adjoint.programs.heston;
