/** Arguments that share arrays: what is checked when a companion is entered. */
package dev.adjoint.processor.transform.sharing;
