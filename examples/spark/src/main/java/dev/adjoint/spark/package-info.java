/** Logistic regression whose gradient is generated and summed by Apache Spark. */
package dev.adjoint.spark;
