/**
 * Exact rewrites: nothing here changes a bit of any result, nor which exception comes first. What
 * remains is the code that a careful person would have written down at once.
 */
package dev.adjoint.processor.transform.simplify;
