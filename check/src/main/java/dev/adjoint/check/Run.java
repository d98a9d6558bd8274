package dev.adjoint.check;

/**
 * What a call came to.
 *
 * @param value what it returned
 * @param arguments the arguments as it left them
 * @param thrown what it threw instead; null if nothing
 */
record Run(Object value, Object[] arguments, Throwable thrown) {}
