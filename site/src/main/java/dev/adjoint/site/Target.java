package dev.adjoint.site;

/** What a link leads to. */
sealed interface Target {
  /** A page of the site, at a heading of it or, with an empty anchor, at its top. */
  record ToPage(String path, String anchor) implements Target {}

  /** A file that is shown as it is, at a line of it or, with an empty anchor, at its top. */
  record ToSource(String path, String anchor) implements Target {}

  /** A folder without a page of its own, shown as the list of its files. */
  record ToFolder(String path) implements Target {}

  /** A picture, which is copied. */
  record ToPicture(String path) implements Target {}

  /** An address outside the repository, which is not looked up. */
  record Outside(String address) implements Target {}

  /** Nothing, and why. */
  record Nowhere(String reason) implements Target {}
}
