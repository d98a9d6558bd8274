package dev.adjoint.processor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules in a library that is there as class files only, on the class path and in a module. */
class RulesTest {
  @TempDir Path library;
  @TempDir Path user;
  @TempDir Path plain;

  private static Path sources(String name) throws URISyntaxException {
    return ContractCompiler.resources().resolve("rules").resolve(name);
  }

  /** The sources without the declaration of their module. */
  private Path withoutModule(String name) throws IOException, URISyntaxException {
    Path folder = plain.resolve(name);
    for (Path file : ContractCompiler.javaFiles(sources(name))) {
      if (!file.endsWith("module-info.java")) {
        Path copy = folder.resolve(sources(name).relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return folder;
  }

  @Test
  void onTheClassPath() throws Exception {
    ContractCompiler first = new ContractCompiler(library);
    assertEquals(List.of(), first.differentiate(withoutModule("library"), "-parameters"));
    assertEquals(List.of(), new ContractCompiler(library).differentiate(withoutModule("user")));
    assertEquals(List.of(), faults(library));
  }

  @Test
  void inModules() throws Exception {
    String runtime = ContractCompiler.runtime().toString();
    String[] first = {"--module-path", runtime, "-parameters"};
    assertEquals(List.of(), new ContractCompiler(library).differentiate(sources("library"), first));
    String[] second = {"--module-path", runtime + File.pathSeparator + library};
    assertEquals(List.of(), new ContractCompiler(user).differentiate(sources("user"), second));
    assertEquals(List.of(), faults(library, user));
  }

  private static Object faults(Path... classes) throws Exception {
    URL[] urls = new URL[classes.length];
    for (int k = 0; k < urls.length; k++) {
      urls[k] = classes[k].toUri().toURL();
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls, ContractCompiler.class.getClassLoader())) {
      return loader.loadClass("app.Uses").getMethod("faults").invoke(null);
    }
  }
}
