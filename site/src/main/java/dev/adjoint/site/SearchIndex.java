package dev.adjoint.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What the search finds, as a script: one array for each section of each page. */
final class SearchIndex {
  /** Address, title of the page, title of the section, text. */
  private record Item(String address, String page, String section, String text) {
    String script() {
      return "[%s,%s,%s,%s]"
          .formatted(
              Html.literal(address), Html.literal(page), Html.literal(section), Html.literal(text));
    }
  }

  private SearchIndex() {}

  static String script(Library library) {
    List<String> items = new ArrayList<>();
    for (Page page : library.pages().values()) {
      items(page).forEach(item -> items.add(item.script()));
    }
    return "window.searchIndex = [\n" + String.join(",\n", items) + "\n];\n";
  }

  private static List<Item> items(Page page) {
    List<Item> items = new ArrayList<>();
    String address = Addresses.ofPage(page.path());
    String section = "";
    StringBuilder text = new StringBuilder();
    Node node = page.document().getFirstChild();
    for (; node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() > 1) {
        items.add(new Item(address, page.title(), section, words(text)));
        Section next = page.headings().get(heading);
        address = Addresses.ofPage(page.path()) + "#" + next.anchor();
        section = next.title();
        text.setLength(0);
      } else if (!(node instanceof Heading)) {
        append(text, node);
      }
    }
    items.add(new Item(address, page.title(), section, words(text)));
    return items;
  }

  private static String words(StringBuilder text) {
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  private static void append(StringBuilder all, Node node) {
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            all.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            all.append(code.getLiteral());
          }

          @Override
          public void visit(FencedCodeBlock code) {
            all.append(' ').append(code.getLiteral());
          }

          @Override
          public void visit(IndentedCodeBlock code) {
            all.append(' ').append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            all.append(' ');
          }

          @Override
          protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block || parent instanceof CustomNode) {
              all.append(' ');
            }
          }
        });
  }
}
