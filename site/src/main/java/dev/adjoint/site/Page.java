package dev.adjoint.site;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** A Markdown file of the repository, parsed. */
record Page(String path, Node document, Map<Heading, Section> headings) {
  /** What the first heading says, or the path where there is none. */
  String title() {
    return sections().stream().map(Section::title).findFirst().orElse(path);
  }

  /** The headings in the order of the page. */
  List<Section> sections() {
    return List.copyOf(headings.values());
  }

  boolean hasAnchor(String anchor) {
    return headings.values().stream().anyMatch(section -> section.anchor().equals(anchor));
  }
}
