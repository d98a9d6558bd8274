package dev.adjoint.processor.shrink;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a source that shows a failure as small as it can while it still shows it.
 *
 * <p>It tries to remove halves, quarters and so on of each list of members, statements and the
 * like, then to replace parts with smaller ones, until nothing helps any more. The predicate has to
 * demand the same failure, not any: otherwise what is left shows another one.
 */
public final class Shrinker {
  private final Predicate<String> stillFails;
  private final Set<String> tried = new HashSet<>();
  private final int most;
  private Parsed best;
  private Size size;
  private int asked;

  private Shrinker(Parsed start, Predicate<String> stillFails, int most) {
    this.stillFails = stillFails;
    this.most = most;
    this.best = start;
    this.size = start.size();
  }

  /** The smallest source found that still fails; no statement of it can be left out alone. */
  public static String shrink(String source, Predicate<String> stillFails) {
    return shrink(source, stillFails, Integer.MAX_VALUE);
  }

  /** The same, with a bound on how often the predicate is asked. */
  public static String shrink(String source, Predicate<String> stillFails, int most) {
    Parsed start =
        Parsed.of(source).orElseThrow(() -> new IllegalArgumentException("does not parse"));
    if (!stillFails.test(source)) {
      throw new IllegalArgumentException("does not fail to begin with");
    }
    Shrinker shrinker = new Shrinker(start, stillFails, most);
    shrinker.layOut(Layout.withoutComments(source));
    shrinker.run();
    shrinker.layOut(Layout.dense(shrinker.best.source()));
    return shrinker.best.source();
  }

  private void layOut(String text) {
    if (!text.equals(best.source())) {
      Parsed.of(text).filter(parsed -> stillFails.test(text)).ifPresent(this::keep);
    }
  }

  private void keep(Parsed parsed) {
    best = parsed;
    size = parsed.size();
  }

  private void run() {
    Size before;
    do {
      before = size;
      removeLists();
      replace(Parameters::of);
      replace(Replacements::of);
      replace(StatedNumbers::of);
    } while (size.compareTo(before) < 0 && asked < most);
  }

  private void removeLists() {
    List<List<Edit>> lists = Removals.of(best);
    for (int k = 0; k < lists.size(); k++) {
      if (remove(lists.get(k))) {
        lists = Removals.of(best);
      }
    }
  }

  /** Removes what can be removed of one list: large pieces first, at last single ones. */
  private boolean remove(List<Edit> list) {
    String source = best.source();
    List<Edit> removed = new java.util.ArrayList<>();
    List<Edit> left = new java.util.ArrayList<>(list);
    for (int piece = left.size(); piece >= 1; piece /= 2) {
      for (int from = left.size() - 1; from >= 0; from -= piece) {
        List<Edit> part = left.subList(Math.max(0, from - piece + 1), from + 1);
        List<Edit> all = new java.util.ArrayList<>(removed);
        all.addAll(part);
        if (attempt(source, all)) {
          removed = all;
          part.clear();
        }
      }
    }
    return !removed.isEmpty();
  }

  /** Tries each candidate; after a success the list is made anew and goes on at the same place. */
  private void replace(Function<Parsed, List<List<Edit>>> collector) {
    List<List<Edit>> candidates = collector.apply(best);
    for (int k = 0; k < candidates.size(); k++) {
      if (attempt(best.source(), candidates.get(k))) {
        candidates = collector.apply(best);
        k--;
      }
    }
  }

  private boolean attempt(String source, List<Edit> edits) {
    Optional<Parsed> candidate =
        Edit.apply(source, edits)
            .filter(text -> asked < most && tried.add(text))
            .flatMap(Parsed::of)
            .filter(parsed -> parsed.size().compareTo(size) < 0);
    if (candidate.isEmpty()) {
      return false;
    }
    asked++;
    boolean fails = stillFails.test(candidate.get().source());
    if (fails) {
      keep(candidate.get());
    }
    return fails;
  }
}
