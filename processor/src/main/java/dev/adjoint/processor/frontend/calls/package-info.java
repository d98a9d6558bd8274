/** What kind of call a call of a method outside the JDK is. */
package dev.adjoint.processor.frontend.calls;
