/** What users import: the annotation that requests a derivative, and the modes it can ask for. */
package dev.adjoint;
