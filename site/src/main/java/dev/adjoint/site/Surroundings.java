package dev.adjoint.site;

import dev.adjoint.site.Navigation.Entry;
import dev.adjoint.site.Navigation.Group;
import dev.adjoint.site.Target.ToPage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the navigation, the contents and the neighbours around the body of a page. */
final class Surroundings {
  private static final int FEWEST_CONTENTS = 2;

  private final Template template = new Template();
  private final Library library;
  private final Navigation navigation;
  private final String version;

  Surroundings(Library library) throws IOException {
    this.library = library;
    this.navigation = Navigation.of(library);
    this.version = library.repository().version();
  }

  String ofPage(Page page, String body) {
    Map<String, String> parts = parts(page.path(), Addresses.ofPage(page.path()), page.title());
    parts.put("trail", trail(page));
    parts.put("body", body);
    parts.put("contents", contents(page));
    parts.put("neighbours", neighbours(page.path()));
    parts.put("kind", "page");
    return template.fill(parts);
  }

  /** A file or a folder of the repository. */
  String ofSource(String path, String address, String body) {
    Map<String, String> parts = parts(path, address, path);
    parts.put("trail", "");
    parts.put("body", "<h1 class=\"path\">" + Html.escape(path) + "</h1>\n" + body);
    parts.put("contents", "");
    parts.put("neighbours", "");
    parts.put("kind", "source");
    return template.fill(parts);
  }

  private Map<String, String> parts(String path, String address, String title) {
    Map<String, String> parts = new HashMap<>();
    String root = "../".repeat(address.split("/").length - 1);
    parts.put("title", Html.escape(title.equals("Adjoint") ? title : title + " · Adjoint"));
    parts.put("root", root);
    parts.put("version", Html.escape(version));
    parts.put("path", Html.escape(path));
    parts.put("navigation", navigation(path, address));
    return parts;
  }

  private String navigation(String path, String address) {
    Optional<Entry> current = navigation.entryOf(path);
    StringBuilder html = new StringBuilder();
    for (Group group : navigation.groups()) {
      html.append("<h2>").append(Html.escape(group.title())).append("</h2>\n<ul>\n");
      for (Entry entry : group.entries()) {
        boolean here = current.filter(entry::equals).isPresent();
        String state = !here ? "" : path.equals(entry.path()) ? "page" : "true";
        html.append("<li>")
            .append(link(address, entry.path(), entry.label(), state))
            .append("</li>\n");
      }
      html.append("</ul>\n");
    }
    return html.toString();
  }

  private static String link(String from, String path, String label, String current) {
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(
            Html.escape(Addresses.link(from, new ToPage(path, ""))),
            current.isEmpty() ? "" : " aria-current=\"" + current + "\"",
            Html.escape(label));
  }

  /** The index of the folder that a page without an entry of its own belongs to. */
  private String trail(Page page) {
    return navigation
        .entryOf(page.path())
        .filter(entry -> !entry.path().equals(page.path()))
        .map(entry -> link(Addresses.ofPage(page.path()), entry.path(), entry.label(), ""))
        .map(link -> "<p class=\"trail\">" + link + "</p>\n")
        .orElse("");
  }

  private static String contents(Page page) {
    List<Section> sections =
        page.sections().stream()
            .filter(section -> section.level() == 2 || section.level() == 3)
            .toList();
    if (sections.size() < FEWEST_CONTENTS) {
      return "";
    }
    StringBuilder html = new StringBuilder("<nav id=\"contents\" aria-label=\"On this page\">\n");
    html.append("<h2>On this page</h2>\n<ul>\n");
    for (Section section : sections) {
      html.append(
          "<li class=\"level%d\"><a href=\"#%s\">%s</a></li>\n"
              .formatted(
                  section.level(), Html.escape(section.anchor()), Html.escape(section.title())));
    }
    return html.append("</ul>\n</nav>\n").toString();
  }

  private String neighbours(String path) {
    String links =
        neighbour(path, navigation.before(path), "prev", "Before")
            + neighbour(path, navigation.after(path), "next", "Next");
    return links.isEmpty()
        ? ""
        : "<nav class=\"neighbours\" aria-label=\"Pages before and after\">\n" + links + "</nav>\n";
  }

  private String neighbour(String path, Optional<String> other, String relation, String label) {
    return other
        .map(
            to ->
                "<a rel=\"%s\" class=\"%s\" href=\"%s\"><small>%s</small> %s</a>\n"
                    .formatted(
                        relation,
                        relation,
                        Html.escape(Addresses.link(Addresses.ofPage(path), new ToPage(to, ""))),
                        label,
                        Html.escape(library.pages().get(to).title())))
        .orElse("");
  }
}
