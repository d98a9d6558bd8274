package dev.adjoint.processor;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which stage of the pipeline may use which, checked on the text of the sources. */
final class PackageArrows {

  private static final String ROOT = "dev.adjoint.processor";
  private static final Set<String> STAGES =
      Set.of(
          "diagnostics",
          "ir",
          "rules",
          "frontend",
          "analysis",
          "transform",
          "emit",
          "report",
          "program");
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          entry("diagnostics", Set.of()),
          entry("ir", Set.of()),
          entry("rules", Set.of("ir")),
          entry("frontend", Set.of("ir", "rules", "diagnostics")),
          entry("analysis", Set.of("ir", "rules", "diagnostics")),
          entry("transform", Set.of("ir", "rules", "analysis")),
          entry("emit", Set.of("ir", "transform")),
          entry("program", Set.of("ir", "frontend", "analysis", "transform", "diagnostics")),
          entry("report", STAGES),
          entry("", STAGES));
  private static final Map<String, Set<String>> LIBRARY_USERS =
      Map.of(
          "com.sun.source.",
          Set.of("frontend", "program", ""),
          "com.palantir.javapoet.",
          Set.of("emit"),
          "org.eclipse.",
          Set.of("report"));

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern OURS =
      Pattern.compile(Pattern.quote(ROOT) + "(?:\\.[a-z]\\w*)*(?=\\.[A-Z*])");

  private final Map<String, Set<String>> uses = new TreeMap<>();
  private final Set<String> violations = new TreeSet<>();

  private PackageArrows() {}

  /** Returns what is wrong with the given compilation units, one sentence each, in order. */
  static List<String> violations(List<String> sources) {
    PackageArrows arrows = new PackageArrows();
    sources.forEach(arrows::read);
    arrows.uses.keySet().forEach(arrows::checkAcyclic);
    return new ArrayList<>(arrows.violations);
  }

  private void read(String source) {
    String code = COMMENT.matcher(source).replaceAll(" ");
    String from = PACKAGE.matcher(code).results().findFirst().orElseThrow().group(1);
    Set<String> targets = uses.computeIfAbsent(from, unused -> new TreeSet<>());
    OURS.matcher(code).results().map(MatchResult::group).forEach(targets::add);
    targets.remove(from);
    if (ALLOWED.containsKey(stage(from))) {
      targets.forEach(to -> checkArrow(from, to));
    } else {
      violations.add(from + " is in no stage of the pipeline");
    }
    LIBRARY_USERS.forEach(
        (library, users) -> {
          if (code.contains(library) && !users.contains(stage(from))) {
            violations.add(from + " must not use " + library + "*");
          }
        });
  }

  private void checkArrow(String from, String to) {
    String user = stage(from);
    if (!user.equals(stage(to)) && !ALLOWED.get(user).contains(stage(to))) {
      violations.add(from + " must not use " + to);
    }
  }

  private void checkAcyclic(String start) {
    Set<String> reached = new HashSet<>();
    List<String> pending = new ArrayList<>(uses.get(start));
    while (!pending.isEmpty()) {
      String next = pending.remove(pending.size() - 1);
      if (next.equals(start)) {
        violations.add(start + " is in a cycle of packages");
      } else if (reached.add(next)) {
        pending.addAll(uses.getOrDefault(next, Set.of()));
      }
    }
  }

  /** Returns the first segment below the root; of the root itself, the empty string. */
  private static String stage(String packageName) {
    return packageName.equals(ROOT)
        ? ""
        : packageName.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
  }
}
