/** Pages and dumps for people: who watches the compiler at work. */
package dev.adjoint.processor.report;
