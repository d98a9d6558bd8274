package corpus.shadowed;

/** A class of this package that hides the one of the library. */
final class Math {
  static final double PI = 3;

  private Math() {}
}
