package dev.adjoint.processor.shrink;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.List;

/** How large a source is; each step must make it smaller, and so there is a last one. */
record Size(int weight, int length) implements Comparable<Size> {
  private static final List<String> SIMPLEST = List.of("0.5", "1", "true");
  private static final List<String> SIMPLE = List.of("0", "2", "false");

  static Size of(Parsed parsed) {
    Weights weights = new Weights(parsed);
    weights.scan(parsed.unit(), null);
    String dense = parsed.source().replaceAll("\\s", "");
    return new Size(weights.sum, dense.length());
  }

  @Override
  public int compareTo(Size other) {
    return weight == other.weight
        ? Integer.compare(length, other.length)
        : Integer.compare(weight, other.weight);
  }

  /** A name counts more than a literal, and one literal more than another. */
  private static final class Weights extends TreeScanner<Void, Void> {
    private final Parsed parsed;
    private int sum;

    Weights(Parsed parsed) {
      this.parsed = parsed;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      sum += tree == null ? 0 : 4;
      return super.scan(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      sum += 3;
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void unused) {
      String text = parsed.text(tree);
      sum += SIMPLEST.contains(text) ? 0 : SIMPLE.contains(text) ? 1 : 2;
      return null;
    }
  }
}
