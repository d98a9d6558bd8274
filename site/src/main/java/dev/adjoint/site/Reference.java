package dev.adjoint.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** A link or a picture in a page. */
record Reference(String destination, int line, boolean picture) {
  static List<Reference> in(Page page) {
    List<Reference> references = new ArrayList<>();
    page.document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                references.add(new Reference(link.getDestination(), Markdown.line(link), false));
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                references.add(new Reference(image.getDestination(), Markdown.line(image), true));
                visitChildren(image);
              }
            });
    return references;
  }

  /** The first link in a node, or null where there is none. */
  static Link firstLink(Node node) {
    if (node instanceof Link link) {
      return link;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      Link link = firstLink(child);
      if (link != null) {
        return link;
      }
    }
    return null;
  }
}
