package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * Two parameters through which one array may enter a method, or one parameter that may hold one row
 * twice.
 */
public record SharedPair(Parameter one, Parameter other) {

  /**
   * The pairs of floating-point arrays of which one is written: an array that is passed as both has
   * one adjoint, so their buffers must be one too.
   */
  public static List<SharedPair> written(PrimalMethod method) {
    List<SharedPair> pairs = new ArrayList<>();
    List<Parameter> all =
        method.parameters().stream()
            .filter(p -> p.value().type().rank() > 0 && p.value().type().isDifferentiable())
            .filter(p -> !p.unshared())
            .toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i; j < all.size(); j++) {
        Parameter one = all.get(i);
        Parameter other = all.get(j);
        int rank = one.value().type().rank();
        boolean same = one.value().type().innermost() == other.value().type().innermost();
        if (same && (one.written() || other.written()) && (i != j || rank > 1)) {
          pairs.add(new SharedPair(one, other));
        }
      }
    }
    return pairs;
  }
}
