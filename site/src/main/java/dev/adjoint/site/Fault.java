package dev.adjoint.site;

/** What is wrong in a line of a page. */
record Fault(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
