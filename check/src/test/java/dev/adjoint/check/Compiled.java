package dev.adjoint.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources that were compiled with the processor into a folder. */
final class Compiled {
  private static final String PROCESSOR = "dev.adjoint.processor.DifferentiableProcessor";

  private Compiled() {}

  /** Compiles the files, which must have no errors; returns the warnings. */
  static String compile(List<Path> files, Path folder, boolean process, String... more)
      throws IOException {
    Files.createDirectories(folder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = new ArrayList<>(List.of("-d", folder.toString(), "-Xdiags:compact"));
    options.addAll(List.of("-cp", System.getProperty("java.class.path") + ":" + folder));
    options.addAll(List.of(more));
    options.addAll(process ? List.of("-processor", PROCESSOR) : List.of("-proc:none"));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      boolean done = task.call();
      assertTrue(done, messages.toString());
      return messages.toString();
    }
  }

  /** A loader of the classes in the folders. */
  static URLClassLoader loader(Path... folders) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path folder : folders) {
      urls.add(folder.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Compiled.class.getClassLoader());
  }
}
