package dev.adjoint.processor.ir;

import java.util.List;

/** A loop of any kind. */
public sealed interface Loop extends Statement permits For, While, DoWhile {
  /** What one iteration hands to the next. */
  List<Carried> carried();

  /** One iteration. */
  Block body();

  /** The carried values after the loop, one for each of {@link #carried()}. */
  List<Value> results();
}
