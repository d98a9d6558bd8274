package dev.adjoint.check;

import dev.adjoint.processor.DifferentiableProcessor;
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
  private Compiled() {}

  /** Compiles the files; returns the messages, which are empty if there are none. */
  static String compile(List<Path> files, Path folder, boolean process, String... more)
      throws IOException {
    Files.createDirectories(folder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = new ArrayList<>(List.of("-d", folder.toString(), "-nowarn"));
    options.addAll(List.of("-cp", System.getProperty("java.class.path") + ":" + folder));
    options.addAll(List.of(more));
    if (!process) {
      options.add("-proc:none");
    }
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      if (process) {
        task.setProcessors(List.of(new DifferentiableProcessor()));
      }
      boolean done = task.call();
      return done ? "" : "failed\n" + messages;
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
