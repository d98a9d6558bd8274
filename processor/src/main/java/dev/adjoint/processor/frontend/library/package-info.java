/** What the front end knows about methods of the JDK. */
package dev.adjoint.processor.frontend.library;
