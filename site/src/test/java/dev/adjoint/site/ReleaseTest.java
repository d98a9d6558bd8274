package dev.adjoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every module is either released, with all that Maven Central asks for, or left out by name. What
 * is asked for: https://central.sonatype.org/publish/requirements.
 */
class ReleaseTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> OF_THE_PARENT =
      List.of("<name>", "<description>", "<url>", "<license>", "<developer>", "<scm");
  private static final List<String> OF_EACH =
      List.of("<name>", "<description>", "maven-source-plugin", "maven-javadoc-plugin");

  private static String pom(String folder) throws IOException {
    return Files.readString(ROOT.resolve(folder).resolve("pom.xml"))
        .replaceAll("(?s)<!--.*?-->", "");
  }

  private static List<String> all(String element, String text) {
    Pattern pattern = Pattern.compile("<" + element + ">([^<]*)</" + element + ">");
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** The name of a module's artefact: the first after the parent's. */
  private static String artifact(String pom) {
    return all("artifactId", pom).get(1);
  }

  @Test
  void everyModuleIsReleasedInFullOrLeftOut() throws IOException {
    String parent = pom(".");
    Set<String> left = Set.copyOf(all("excludeArtifact", parent));
    List<String> faults = new ArrayList<>();
    Set<String> released = new TreeSet<>();
    for (String module : all("module", parent)) {
      String pom = pom(module);
      boolean skipped = pom.contains("<maven.deploy.skip>true</maven.deploy.skip>");
      if (skipped != left.contains(artifact(pom))) {
        faults.add(module + ": maven.deploy.skip and excludeArtifacts do not agree");
      } else if (!skipped) {
        released.add(artifact(pom));
        OF_EACH.stream()
            .filter(part -> !pom.contains(part))
            .forEach(part -> faults.add(module + ": no " + part));
        if (!hasModuleName(module, pom)) {
          faults.add(module + ": no module name");
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(
        released.containsAll(Set.of("adjoint-runtime", "adjoint-processor", "adjoint-special")),
        released.toString());
  }

  private static boolean hasModuleName(String module, String pom) {
    return Files.exists(ROOT.resolve(module).resolve("src/main/java/module-info.java"))
        || pom.contains("<Automatic-Module-Name>");
  }

  @Test
  void theParentSaysWhatCentralAsksFor() throws IOException {
    String parent = pom(".");
    assertEquals(List.of(), OF_THE_PARENT.stream().filter(part -> !parent.contains(part)).toList());
  }

  @Test
  void thePageNamesWhatIsReleased() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/releasing.md"));
    String parent = pom(".");
    Set<String> left = Set.copyOf(all("excludeArtifact", parent));
    List<String> missing = new ArrayList<>();
    for (String module : all("module", parent)) {
      String artifact = artifact(pom(module));
      if (!left.contains(artifact) && !page.contains("`" + artifact + "`")) {
        missing.add(artifact);
      }
    }
    assertEquals(List.of(), missing);
  }
}
