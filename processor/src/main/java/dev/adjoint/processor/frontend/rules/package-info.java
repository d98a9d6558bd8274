/** The rules that users state for methods: where they are found, and what is wrong with them. */
package dev.adjoint.processor.frontend.rules;
