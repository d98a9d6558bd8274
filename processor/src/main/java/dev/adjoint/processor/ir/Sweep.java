package dev.adjoint.processor.ir;

/** A part of a companion method that a reader wants to find. */
public enum Sweep {
  /** The primal computation, keeping what the reverse sweep needs. */
  FORWARD,
  /** The adjoints, last statement first. */
  REVERSE,
  /** Forward and reverse of each iteration back to back. */
  FUSED,
  /** Four iterations of a loop side by side. */
  JAMMED,
  /** Chunks of the iterations of a loop in parallel. */
  PARALLEL
}
