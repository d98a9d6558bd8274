/** What is checked of arguments and buffers when a companion is entered. */
package dev.adjoint.processor.transform.sharing;
