package dev.adjoint.examples.cost;

/** What one mode costs as a number grows: multiples of the cost of the function itself. */
record Curve(String name, String color, int[] sizes, double[] multiples) {}
