package dev.adjoint.processor.report.site;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of pages: ASCII, and different on file systems that do not tell cases apart too. */
final class PageNames {
  private static final int LONGEST = 150;
  private final Set<String> taken = new HashSet<>(Set.of("index"));

  String of(MethodSource method) {
    StringBuilder plain = new StringBuilder();
    (method.qualifiedClass() + "." + method.name()).codePoints().forEach(c -> append(c, plain));
    String base = plain.length() <= LONGEST ? plain.toString() : plain.substring(0, LONGEST);
    String name = base;
    for (int k = 2; !taken.add(name.toLowerCase(Locale.ROOT)); k++) {
      name = base + "-" + k;
    }
    return name + ".html";
  }

  private static void append(int c, StringBuilder plain) {
    if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_')) {
      plain.append((char) c);
    } else {
      plain.append('-').append(Integer.toHexString(c));
    }
  }
}
