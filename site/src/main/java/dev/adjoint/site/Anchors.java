package dev.adjoint.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names the headings of one page as the usual hosts of Markdown do, so that links work there too.
 */
final class Anchors {
  private static final Pattern DROPPED =
      Pattern.compile("[^\\w\\- ]", Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, Integer> used = new HashMap<>();

  /** The anchor of the next heading: a title that was there before gets a number. */
  String next(String title) {
    String name = DROPPED.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    int before = used.merge(name, 1, Integer::sum) - 1;
    return before == 0 ? name : name + "-" + before;
  }
}
