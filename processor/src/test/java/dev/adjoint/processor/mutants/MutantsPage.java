package dev.adjoint.processor.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the page of what changed compilers told.
 *
 * @param planted rows of {@link PlantedRun}
 * @param verdicts the first and third column of rows of {@link MutationRun}
 * @param explained the places that nobody noticed: name, kind of reason, reason
 */
record MutantsPage(
    List<String[]> planted, List<String[]> verdicts, Map<String, String[]> explained) {
  private static final String INTRODUCTION =
      """
      # What a changed compiler is found out by

      A test that cannot fail proves nothing. So the compiler itself is changed, and the tests' sources, oracles and random
      programs have to notice. This page is written from the results of the last long runs, which are kept beside the tests;
      a test keeps it so, and asks for a reason for each change that nobody noticed. The last command asks those changes again
      whose names, as they stand in the last table, are the lines of a file: all units there are, or with
      `-Dmutation.units=corpus -Dcorpus=KnownBugs` the methods of one file of the corpus, which is quick.

      ```sh
      mvn -pl processor -am test -Dtest=PlantedFaultsTest -Dplanted=30 -Dsurefire.failIfNoSpecifiedTests=false
      mvn -pl processor -am test -Dtest=MutationTest -Dmutation=2000 -Dmutation.seed=1 -Dsurefire.failIfNoSpecifiedTests=false
      mvn -pl processor -am test -Dtest=MutationTest -Dmutation=2000 -Dmutation.again=names.txt -Dmutation.units=all -Dsurefire.failIfNoSpecifiedTests=false
      ```

      """;

  String text() {
    return INTRODUCTION + plantedPart() + mutationPart() + survivors();
  }

  private static boolean isFound(String verdict) {
    return List.of("NUMBERS", "LOUD").contains(verdict);
  }

  private static String word(String verdict, String asked) {
    return switch (verdict) {
      case "NUMBERS" -> "numbers, after " + asked;
      case "LOUD" -> "loud, after " + asked;
      case "TEXT" -> "text only";
      default -> asked.equals("0") ? "not asked" : "no, of " + asked;
    };
  }

  private static String golden(String verdict, String asked) {
    return verdict.equals("SURVIVED") ? asked.equals("0") ? "not asked" : "no" : "yes";
  }

  private String plantedPart() {
    long random = planted.stream().filter(row -> isFound(row[2])).count();
    long corpus = planted.stream().filter(row -> isFound(row[6])).count();
    long golden = planted.stream().filter(row -> !row[10].equals("SURVIVED")).count();
    long together = planted.stream().filter(row -> isFound(row[2]) || isFound(row[6])).count();
    String table =
        planted.stream()
            .map(
                row ->
                    "| %s | %s | %s | %s |%n"
                        .formatted(
                            row[0],
                            word(row[2], row[3]),
                            word(row[6], row[7]),
                            golden(row[10], row[11])))
            .collect(Collectors.joining());
    return """
        ## Mistakes planted on purpose

        %d mistakes that somebody might make, each put into the code of the compiler. Random programs find %d of them, methods of
        a sample of the corpus %d, both together %d; the text of the goldens shows %d. *Numbers* means that an oracle contradicts the
        derivative, *loud* that the compiler says that it is broken, or what it writes does not compile; *text only* that
        what is written differs and the numbers that were asked are right. The number says how many programs or methods, in
        a fixed order, were needed; *no* that none of those asked shows it, which is no proof that none would.

        | mistake | random programs | corpus | goldens |
        | --- | --- | --- | --- |
        """
            .formatted(planted.size(), random, corpus, together, golden)
        + table
        + "\n";
  }

  private static String packageOf(String id) {
    String[] parts = id.split("\\.");
    return parts[0].equals("rules") || Character.isUpperCase(parts[1].charAt(0))
        ? parts[0]
        : parts[0] + "." + parts[1];
  }

  private String mutationPart() {
    Map<String, List<String[]>> byPackage =
        new TreeMap<>(verdicts.stream().collect(Collectors.groupingBy(row -> packageOf(row[1]))));
    StringBuilder text =
        new StringBuilder(
            """
            ## Places drawn at random

            A condition is negated or its boundary moved, arithmetic exchanged, a call left out, arguments swapped, a result
            replaced by true, false, 0, nothing; places are drawn by a fixed seed from all of `rules`, `analysis` and `transform`. *Equal* are the
            changes that make no difference to any program, or only to its speed, for the reasons below; what is left over is a gap.

            | package | changes | numbers | text | loud | unnoticed | of them equal | found of the others |
            | --- | --: | --: | --: | --: | --: | --: | --: |
            """);
    byPackage.forEach((name, rows) -> text.append(row("`" + name + "`", rows)));
    return text.append(row("all", verdicts)).append("\n").toString();
  }

  private String row(String name, List<String[]> rows) {
    long numbers = count(rows, "NUMBERS");
    long text = count(rows, "TEXT");
    long loud = count(rows, "LOUD");
    List<String[]> unnoticed = new ArrayList<>(rows);
    unnoticed.removeIf(row -> List.of("NUMBERS", "TEXT", "LOUD").contains(row[0]));
    long equal = unnoticed.stream().filter(row -> !reason(row[1])[1].equals("gap")).count();
    double share = 100.0 * (rows.size() - unnoticed.size()) / Math.max(1, rows.size() - equal);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %.1f %% |%n",
        name,
        rows.size(),
        numbers,
        text,
        loud,
        unnoticed.size(),
        equal,
        share);
  }

  private static long count(List<String[]> rows, String kind) {
    return rows.stream().filter(row -> row[0].equals(kind)).count();
  }

  private String[] reason(String id) {
    String[] reason = explained.get(id);
    if (reason == null) {
      throw new AssertionError("no reason is given why nobody noticed " + id);
    }
    return reason;
  }

  private String survivors() {
    StringBuilder text = new StringBuilder("## What nobody noticed, and why\n\n");
    text.append("| change | kind | reason |\n| --- | --- | --- |\n");
    for (String[] row : verdicts) {
      if (List.of("SURVIVED", "UNREACHED").contains(row[0])) {
        String[] reason = reason(row[1]);
        String id = row[1].strip().replace("|", "\\|");
        text.append("| `%s` | %s | %s |%n".formatted(id, reason[1], reason[2]));
      }
    }
    return text.toString();
  }
}
