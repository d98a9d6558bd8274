/** The report: a static site of one page for each annotated method, and an index. */
package dev.adjoint.processor.report.site;
