package dev.adjoint.spark;

import java.io.Serializable;

/** One row of the data: measurements of a tumour, and what it turned out to be. */
record Tumour(double[] features, boolean malignant) implements Serializable {}
