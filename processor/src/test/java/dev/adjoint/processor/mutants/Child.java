package dev.adjoint.processor.mutants;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A virtual machine of its own with the agent, in which classes may be changed. */
final class Child {
  private static final List<String> PASSED_ON =
      List.of(
          "corpus",
          "corpus.root",
          "mutation.most",
          "mutation.sparse",
          "mutation.units",
          "planted.judged");

  private Child() {}

  /** Runs a class; its output is ours. Returns how it ended. */
  static int run(Path folder, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    Path agent = folder.resolve("agent.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
    manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
    try (OutputStream out = Files.newOutputStream(agent)) {
      new JarOutputStream(out, manifest).close();
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1500m", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-javaagent:" + agent, "-cp", System.getProperty("java.class.path")));
    for (String property : PASSED_ON) {
      if (System.getProperty(property) != null) {
        command.add("-D" + property + "=" + System.getProperty(property));
      }
    }
    command.add(main.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
