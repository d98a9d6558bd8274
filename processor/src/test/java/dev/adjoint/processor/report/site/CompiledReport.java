package dev.adjoint.processor.report.site;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sources, compiled with a report, whose pages are read as XML. */
public final class CompiledReport {
  private final Compilation compilation;
  private final Map<String, String> files;

  private CompiledReport(Compilation compilation, Map<String, String> files) {
    this.compilation = compilation;
    this.files = files;
  }

  /** Compiles sources, each the text of a file of the package {@code demo}, by class name. */
  static CompiledReport of(Path folder, Map<String, String> sources) {
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(JavaFileObjects.forSourceString(name, text)));
    Compilation compilation =
        Compiler.javac()
            .withOptions("-Aadjoint.report=" + folder, "-Xlint:all", "-Aadjoint.debug")
            .withProcessors(new DifferentiableProcessor())
            .compile(units);
    return new CompiledReport(compilation, files(folder));
  }

  /** Compiles one class of the package {@code demo} with the given members. */
  static CompiledReport ofMembers(Path folder, String... members) {
    return of(folder, Map.of("demo.Demo", demo(members)));
  }

  /** A class; its first member begins in line 4. */
  static String demo(String... members) {
    return "package demo;\nimport dev.adjoint.*;\nclass Demo {\n"
        + String.join("\n", members)
        + "\n}\n";
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  Compilation compilation() {
    return compilation;
  }

  /** What there is in the folder, by name. */
  Map<String, String> files() {
    return files;
  }

  Document page(String name) {
    return parse(files.get(name));
  }

  /** Reads a page, which is well-formed XML. */
  public static Document parse(String page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new AssertionError(e.getMessage() + "\n" + page, e);
    }
  }

  /** The elements of a page that have an attribute. */
  public static List<Element> with(Document page, String attribute) {
    List<Element> found = new ArrayList<>();
    NodeList all = page.getElementsByTagName("*");
    for (int k = 0; k < all.getLength(); k++) {
      if (all.item(k) instanceof Element element && element.hasAttribute(attribute)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The element of an identifier. */
  static Element byId(Document page, String id) {
    return with(page, "id").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no element #" + id));
  }

  /** The lines that a row of code in a part of a page belongs to. */
  static List<String> linesOf(Document page, String part, String code) {
    NodeList all = byId(page, part).getElementsByTagName("code");
    for (int k = 0; k < all.getLength(); k++) {
      if (all.item(k).getTextContent().strip().equals(code)) {
        String lines = ((Element) all.item(k).getParentNode()).getAttribute("data-line");
        return lines.isEmpty() ? List.of() : List.of(lines.split(" "));
      }
    }
    throw new AssertionError("no row " + code + " in " + byId(page, part).getTextContent());
  }
}
