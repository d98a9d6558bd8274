package dev.adjoint.cli;

/**
 * A text that only the compiler sees, on a line of a source.
 *
 * @param position where it is inserted
 * @param masked how many characters that follow are blanks for the compiler
 * @param inserted the text
 */
record Edit(int position, int masked, String inserted) {
  static Edit insert(int position, String text) {
    return new Edit(position, 0, text);
  }
}
