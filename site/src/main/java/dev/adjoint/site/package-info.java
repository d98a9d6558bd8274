/**
 * Builds the pages of the repository into a site: {@link dev.adjoint.site.Library} reads all that
 * the front page and {@code docs} lead to, {@link dev.adjoint.site.LinkCheck} finds what leads
 * nowhere, and {@link dev.adjoint.site.SiteWriter} writes one HTML file per page and per source
 * that is referred to, in the folders that they have in the repository.
 */
package dev.adjoint.site;
