package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.report.graph.GraphPicture;
import dev.adjoint.processor.transform.records.Exploded;
import dev.adjoint.processor.transform.records.Explosion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The computation graph of every method of the corpus is a picture in which nothing overlaps. */
class CorpusPicturesTest {
  @TempDir static Path output;

  /** What is drawn, by its place. */
  private record Box(String title, boolean frame, double x, double y, double right, double bottom) {
    static Box of(Element group) {
      Element rect = (Element) group.getElementsByTagName("rect").item(0);
      double x = Double.parseDouble(rect.getAttribute("x"));
      double y = Double.parseDouble(rect.getAttribute("y"));
      return new Box(
          group.getElementsByTagName("title").item(0).getTextContent(),
          group.getAttribute("class").contains("frame"),
          x,
          y,
          x + Double.parseDouble(rect.getAttribute("width")),
          y + Double.parseDouble(rect.getAttribute("height")));
    }

    boolean overlaps(Box other) {
      return x < other.right && other.x < right && y < other.bottom && other.y < bottom;
    }

    boolean contains(Box other) {
      return x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom;
    }
  }

  @TestFactory
  Stream<DynamicTest> pictures() throws IOException {
    return pictures(Corpus.read(), "corpus");
  }

  @TestFactory
  Stream<DynamicTest> picturesOfRandomPrograms() throws IOException {
    return pictures(
        RandomCorpus.write(Files.createDirectories(output.resolve("random"))), "random");
  }

  private static Stream<DynamicTest> pictures(Corpus corpus, String folder) throws IOException {
    LoweringProcessor processor = new LoweringProcessor(true);
    Path classes = Files.createDirectories(output.resolve(folder + "-classes"));
    CorpusCompiler compiler = new CorpusCompiler(classes, List.of(processor));
    assertEquals(List.of(), compiler.compile(corpus.files(), corpus.methods()));
    return corpus.methods().values().stream()
        .flatMap(List::stream)
        .map(method -> dynamicTest(method.id(), () -> verify(method, processor)));
  }

  private static void verify(CorpusMethod method, LoweringProcessor processor) throws Exception {
    String name = LoweringProcessor.nameOf(method.attributed().element());
    Exploded exploded = Explosion.explode(processor.lowered().get(name).method());
    ArrayObjects objects = ArrayObjects.of(exploded.flat());
    PrimalMethod flat = WrittenArrays.mark(exploded.flat(), objects);
    String svg = GraphPicture.of(flat, ActivityAnalysis.of(flat, objects, exploded.leaves()));
    List<Box> boxes = boxes(svg);
    assertFalse(boxes.isEmpty() && !flat.parameters().isEmpty(), "nothing is drawn");
    assertTrue(boxes.stream().filter(box -> !box.frame()).count() <= 60, "too much is drawn");
    for (Box a : boxes) {
      for (Box b : boxes.subList(boxes.indexOf(a) + 1, boxes.size())) {
        boolean nested = a.frame() && a.contains(b) || b.frame() && b.contains(a);
        assertTrue(nested || !a.overlaps(b), () -> a + " overlaps " + b);
      }
    }
  }

  private static List<Box> boxes(String svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    NodeList groups = document.getElementsByTagName("g");
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < groups.getLength(); i++) {
      boxes.add(Box.of((Element) groups.item(i)));
    }
    return boxes;
  }
}
