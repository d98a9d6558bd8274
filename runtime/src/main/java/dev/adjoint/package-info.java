/**
 * What users import: the annotation that requests a derivative, the modes it can ask for, and what
 * one tells the compiler of derivatives that it cannot find itself.
 */
package dev.adjoint;
