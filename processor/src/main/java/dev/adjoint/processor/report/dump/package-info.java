/** What each stage hands to the next, as text files. */
package dev.adjoint.processor.report.dump;
