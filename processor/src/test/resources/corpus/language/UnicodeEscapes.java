package corpus.language;

import dev.adjoint.Differentiable;

/** A name that is spelled with an escape. */
final class UnicodeEscapes {
  private UnicodeEscapes() {}

  @Differentiable
  static double unicodeEscapes(double \u0078) {
    return \u0078 * x;
  }
}
