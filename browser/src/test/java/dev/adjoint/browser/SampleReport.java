package dev.adjoint.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A report that the compiler really wrote, of a class with one method of each kind. */
record SampleReport(Path folder, String said) {
  private static final String SOURCE = "Shown.java.txt";

  static SampleReport write(Path work) throws IOException {
    Path source = Files.createDirectories(work.resolve("shown")).resolve("Shown.java");
    try (InputStream text = SampleReport.class.getResourceAsStream(SOURCE)) {
      Files.write(source, text.readAllBytes());
    }
    Path folder = work.resolve("report");
    String path = System.getProperty("java.class.path");
    List<String> options =
        List.of(
            "-d",
            Files.createDirectories(work.resolve("classes")).toString(),
            "-cp",
            path,
            "--processor-path",
            path,
            "-Aadjoint.report=" + folder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source)).call();
    }
    return new SampleReport(folder, said.toString());
  }

  /** The address of the page of a method. */
  String page(String method) {
    return folder.resolve("shown.Shown." + method + ".html").toUri().toString();
  }

  String index() {
    return folder.resolve("index.html").toUri().toString();
  }
}
