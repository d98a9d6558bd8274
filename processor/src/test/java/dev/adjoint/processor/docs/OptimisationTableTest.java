package dev.adjoint.processor.docs;

import dev.adjoint.processor.ir.Optimisation;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on suspected derivatives lists every optimisation that can be switched off. */
class OptimisationTableTest {
  private static final String INTRODUCTION =
      """
      # Is a derivative wrong? Find what is to blame

      1. Compare it with something else first: [checking derivatives](../checking.md). Most wrong derivatives are a rule of one's own, or
         a point where the method [is not smooth](../non-smooth.md).
      2. If it is NaN or infinite, `-Aadjoint.check=nan` names [the line where that began](../options.md#where-the-first-nan-comes-from).
      3. Compile with `-Aadjoint.without=all`. Companions are then made without any optimisation: the forward sweep keeps everything, the
         reverse sweep fetches it, and nothing is simplified, fused or moved. Derivatives must be the same, but for rounding: sums may be
         taken in another order.
      4. If that changes the derivative, an optimisation is to blame, and that is a bug of the compiler. Find it: `-Aadjoint.without=fusion`
         switches off one, `fusion,signs` two, `all,+fusion` all but one; names are taken from left to right. Please report which it is, with
         the method ([contributing](../../CONTRIBUTING.md)); until it is mended, you can go on without that optimisation.

      What nobody wants in production (companions without optimisations are many times slower, and keep much more) is of use for
      that search alone, as `-O0` is. Refusals and messages stay the same, and so does what you ask for in an
      annotation: a [checkpointed](../checkpointing.md) loop is checkpointed, and a method with `parallel = true` keeps those optimisations on
      which it depends whether its iterations are [independent](../parallel.md).

      An unknown name is [AD9003](../diagnostics/AD9003.md), which lists them all.

      """;

  @Test
  void thePageListsThemAll() throws IOException {
    String rows =
        Arrays.stream(Optimisation.values())
            .map(each -> "| `%s` | %s |\n".formatted(each.label(), each.sentence()))
            .collect(Collectors.joining());
    Pages.keep(
        Pages.ROOT.resolve("docs/howto/suspects.md"),
        INTRODUCTION + "| name | what is done unless it is switched off |\n| --- | --- |\n" + rows);
  }
}
