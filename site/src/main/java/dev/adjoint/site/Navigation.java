package dev.adjoint.site;

import dev.adjoint.site.Target.ToPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The groups of pages in the index: a list after a heading, or after a paragraph that ends in a
 * colon, is a group, named by the heading or the paragraph's first clause; the first link of each
 * item is its entry.
 */
record Navigation(List<Group> groups, List<String> sequence) {
  /** Pages under a common title. */
  record Group(String title, List<Entry> entries) {}

  /** A page and what the navigation calls it. */
  record Entry(String path, String label) {}

  static Navigation of(Library library) {
    Page index = library.pages().get(Library.INDEX);
    if (index == null) {
      return new Navigation(List.of(), List.of());
    }
    List<Group> groups = new ArrayList<>();
    String title = "";
    Node child = index.document().getFirstChild();
    for (; child != null; child = child.getNext()) {
      if (child instanceof Heading || child instanceof Paragraph) {
        title = groupTitle(child).orElse(title);
      } else if (child instanceof BulletList list && !title.isEmpty()) {
        List<Entry> entries = entries(library, index, list);
        if (!entries.isEmpty()) {
          groups.add(new Group(title, entries));
        }
      }
    }
    return new Navigation(groups, sequence(library, groups));
  }

  /** What a node calls the lists after it; a paragraph between a heading and its list does not. */
  private static Optional<String> groupTitle(Node node) {
    String text = Markdown.text(node);
    if (node instanceof Heading heading) {
      return heading.getLevel() > 1 ? Optional.of(text) : Optional.empty();
    }
    if (node.getPrevious() instanceof Heading heading && heading.getLevel() > 1) {
      return Optional.empty();
    }
    return text.endsWith(":") ? Optional.of(text.split("[,;:]")[0]) : Optional.empty();
  }

  private static List<Entry> entries(Library library, Page index, BulletList list) {
    List<Entry> entries = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
        if (part instanceof BulletList nested) {
          entries.addAll(entries(library, index, nested));
        } else {
          entry(library, index, part).ifPresent(entries::add);
        }
      }
    }
    return entries;
  }

  private static Optional<Entry> entry(Library library, Page index, Node item) {
    Link link = Reference.firstLink(item);
    if (link == null
        || !(library.targets().of(index.path(), link.getDestination()) instanceof ToPage to)) {
      return Optional.empty();
    }
    String text = Markdown.text(link);
    boolean nameOfFile = text.endsWith(".md") || text.matches("[./]*[a-z0-9/-]+");
    String label = nameOfFile ? library.pages().get(to.path()).title() : text;
    return Optional.of(new Entry(to.path(), label));
  }

  /**
   * The order in which the pages are read one after the other: that of the groups, where after the
   * index of a folder come the pages of the folder that it leads to.
   */
  private static List<String> sequence(Library library, List<Group> groups) {
    Set<String> named = new LinkedHashSet<>();
    groups.forEach(group -> group.entries().forEach(entry -> named.add(entry.path())));
    Set<String> sequence = new LinkedHashSet<>();
    for (String path : named) {
      sequence.add(path);
      if (path.endsWith("/README.md")) {
        String folder = path.substring(0, path.length() - "README.md".length());
        Page page = library.pages().get(path);
        for (Reference reference : Reference.in(page)) {
          if (library.targets().of(path, reference.destination()) instanceof ToPage to
              && to.path().startsWith(folder)
              && !named.contains(to.path())) {
            sequence.add(to.path());
          }
        }
      }
    }
    return List.copyOf(sequence);
  }

  /** The entry that a page belongs to: its own, or that of the index of its folder. */
  Optional<Entry> entryOf(String path) {
    String folderIndex = path.substring(0, path.lastIndexOf('/') + 1) + "README.md";
    return find(path).or(() -> find(folderIndex));
  }

  private Optional<Entry> find(String path) {
    return groups.stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> entry.path().equals(path))
        .findFirst();
  }

  Optional<String> before(String path) {
    int at = sequence.indexOf(path);
    return at > 0 ? Optional.of(sequence.get(at - 1)) : Optional.empty();
  }

  Optional<String> after(String path) {
    int at = sequence.indexOf(path);
    return at >= 0 && at + 1 < sequence.size()
        ? Optional.of(sequence.get(at + 1))
        : Optional.empty();
  }
}
