package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;

/**
 * Divides what follows one another into sections, cut where few values go from one to the next, and
 * puts one node in the place of each.
 */
final class SectionFolding {
  /** The fewest sections that a frame is divided into. */
  private static final int FEWEST = 3;

  /** The most sections: more say no more. */
  private static final int MOST = 16;

  private final Drawing drawing;
  private final Map<Integer, Node> folded = new HashMap<>();

  private SectionFolding(Drawing drawing) {
    this.drawing = drawing;
  }

  static Drawing fold(Drawing drawing, int limit) {
    SectionFolding folding = new SectionFolding(drawing);
    List<List<Node>> sequences = folding.sequences();
    int size = drawing.size();
    for (List<Node> sequence : sequences) {
      if (size > limit) {
        int counting = (int) sequence.stream().filter(Node::counts).count();
        int sections = Math.min(MOST, Math.max(FEWEST, counting - (size - limit)));
        if (sections < counting) {
          folding.divide(sequence, sections);
          size -= counting - sections;
        }
      }
    }
    return drawing.replaced(folding.folded);
  }

  /** What follows one another in one frame without a frame between; longest first. */
  private List<List<Node>> sequences() {
    List<List<Node>> sequences = new ArrayList<>();
    for (List<Node> children : drawing.children().values()) {
      List<Node> sequence = new ArrayList<>();
      for (Node node : children) {
        if (node.kind() == Node.Kind.FRAME) {
          sequences.add(sequence);
          sequence = new ArrayList<>();
        } else if (!node.isEnd()) {
          sequence.add(node);
        }
      }
      sequences.add(sequence);
    }
    sequences.sort((a, b) -> b.size() - a.size());
    return sequences;
  }

  private void divide(List<Node> sequence, int sections) {
    int[] crossing = crossing(sequence);
    int start = 0;
    for (int section = 1; section <= sections; section++) {
      int end = (int) ((long) sequence.size() * section / sections);
      if (section < sections) {
        int slack = sequence.size() / sections / 3;
        end = quietest(crossing, Math.max(start + 1, end - slack), end + slack);
      }
      fold(sequence.subList(start, end));
      start = end;
    }
  }

  private static int quietest(int[] crossing, int from, int to) {
    int best = from;
    for (int place = from; place <= to; place++) {
      best = crossing[place] < crossing[best] ? place : best;
    }
    return best;
  }

  /** How many arrows go across each place between two nodes. */
  private int[] crossing(List<Node> sequence) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < sequence.size(); i++) {
      places.put(sequence.get(i).id(), i);
    }
    int[] changes = new int[sequence.size() + 1];
    for (Edge edge : drawing.edges()) {
      if (places.containsKey(edge.from()) && places.containsKey(edge.to())) {
        int from = places.get(edge.from());
        int to = places.get(edge.to());
        changes[Math.min(from, to) + 1]++;
        changes[Math.max(from, to) + 1]--;
      }
    }
    for (int i = 1; i < changes.length; i++) {
      changes[i] += changes[i - 1];
    }
    return changes;
  }

  private void fold(List<Node> section) {
    if (section.size() < 2) {
      return;
    }
    List<Origin> origins = Fold.origins(section);
    IntSummaryStatistics lines =
        origins.stream()
            .filter(origin -> origin.file().isEmpty())
            .mapToInt(Origin::line)
            .summaryStatistics();
    String count = origins.size() == 1 ? "1 statement" : origins.size() + " statements";
    String place = lines.getCount() == 0 ? "" : "lines " + lines.getMin() + "–" + lines.getMax();
    String label = (place + "\n" + count).strip();
    Node fold = Fold.of(section, label, label.replace("\n", ", "));
    section.forEach(node -> folded.put(node.id(), fold));
  }
}
