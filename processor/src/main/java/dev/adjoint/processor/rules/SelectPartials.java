package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The derivatives of a choice between two computed operands: they follow the choice, unless it is
 * the guard of a product.
 */
final class SelectPartials {
  private SelectPartials() {}

  static List<Contribution> adjoints(
      BlockBuilder out,
      Operation.Select select,
      Predicate<Operand> active,
      Signs signs,
      Operand bar,
      Origin origin) {
    List<Contribution> contributions = new ArrayList<>();
    if (!isFloating(select)) {
      return contributions;
    }
    Constant zero = Constant.defaultOf(select.type());
    if (select.whenTrue() instanceof Value && active.test(select.whenTrue())) {
      Operation amount = new Operation.Select(select.condition(), bar, zero);
      contributions.add(new Contribution(select.whenTrue(), out.let(amount, origin), false));
    }
    if (select.whenFalse() instanceof Value && active.test(select.whenFalse())) {
      Operation amount = new Operation.Select(select.condition(), zero, bar);
      contributions.add(new Contribution(select.whenFalse(), out.let(amount, origin), false));
    }
    GuardedProduct.of(select, signs)
        .filter(product -> active.test(product.bar()))
        .ifPresent(
            product -> {
              Operand applied = product.applied(bar, out, origin);
              Operation amount = new Operation.Select(select.condition(), applied, zero);
              contributions.add(new Contribution(product.bar(), out.let(amount, origin), false));
            });
    return contributions;
  }

  static Optional<Operand> tangent(
      BlockBuilder out,
      Operation.Select select,
      Function<Operand, Optional<Operand>> tangentOf,
      Signs signs,
      Origin origin) {
    Optional<Operand> whenTrue = tangentOf.apply(select.whenTrue());
    Optional<Operand> whenFalse = tangentOf.apply(select.whenFalse());
    if (!isFloating(select) || whenTrue.isEmpty() && whenFalse.isEmpty()) {
      return Optional.empty();
    }
    Constant zero = Constant.defaultOf(select.type());
    Optional<Operand> atZero =
        GuardedProduct.of(select, signs)
            .flatMap(
                product ->
                    tangentOf.apply(product.bar()).map(dot -> product.applied(dot, out, origin)));
    Operation tangent =
        new Operation.Select(
            select.condition(), atZero.or(() -> whenTrue).orElse(zero), whenFalse.orElse(zero));
    return Optional.of(out.let(tangent, origin));
  }

  private static boolean isFloating(Operation.Select select) {
    return select.type() instanceof Scalar type && type.isFloating();
  }
}
