package dev.adjoint.gradbench.protocol;

/** How long one run of a function took. */
record Timing(String name, long nanoseconds) {}
