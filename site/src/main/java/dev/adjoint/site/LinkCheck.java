package dev.adjoint.site;

import dev.adjoint.site.Target.Nowhere;
import dev.adjoint.site.Target.Outside;
import dev.adjoint.site.Target.ToPage;
import dev.adjoint.site.Target.ToPicture;
import dev.adjoint.site.Target.ToSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Finds what a reader would stumble over: dead links, pages that nothing leads to, raw HTML. */
final class LinkCheck {
  private static final Pattern LINE = Pattern.compile("L(\\d{1,6})(?:-L(\\d{1,6}))?");

  private final Library library;
  private final List<Fault> faults = new ArrayList<>();

  private LinkCheck(Library library) {
    this.library = library;
  }

  /** The faults in the order of files and lines; none if all is well. */
  static List<Fault> faults(Library library) throws IOException {
    LinkCheck check = new LinkCheck(library);
    for (Page page : library.pages().values()) {
      check.references(page);
      check.titles(page);
      check.rawHtml(page);
      check.reached(page);
    }
    check.faults.sort(Comparator.comparing(Fault::file).thenComparing(Fault::line));
    return check.faults;
  }

  private void references(Page page) throws IOException {
    Targets targets = library.targets();
    for (Reference reference : Reference.in(page)) {
      Target target = targets.of(page.path(), reference.destination());
      Optional<String> wrong = reference.picture() ? wrongPicture(target) : wrongLink(target);
      wrong.ifPresent(message -> faults.add(new Fault(page.path(), reference.line(), message)));
    }
  }

  /** Pictures come with the site: what is fetched from elsewhere would be missing offline. */
  private static Optional<String> wrongPicture(Target target) {
    if (target instanceof ToPicture) {
      return Optional.empty();
    }
    if (target instanceof Nowhere nowhere) {
      return Optional.of(nowhere.reason());
    }
    return Optional.of(
        target instanceof Outside outside
            ? "a picture that is not in the repository: " + outside.address()
            : "not a picture");
  }

  private Optional<String> wrongLink(Target target) throws IOException {
    if (target instanceof Nowhere nowhere) {
      return Optional.of(nowhere.reason());
    }
    if (target instanceof ToPage to && !to.anchor().isEmpty()) {
      Page page = library.pages().get(to.path());
      return page.hasAnchor(to.anchor())
          ? Optional.empty()
          : Optional.of("there is no heading #" + to.anchor() + " in " + to.path());
    }
    if (target instanceof ToSource to) {
      return wrongSource(to);
    }
    return Optional.empty();
  }

  private Optional<String> wrongSource(ToSource to) throws IOException {
    if (!Sources.isText(to.path())) {
      return Optional.of("a file that cannot be shown as text: " + to.path());
    }
    if (to.anchor().isEmpty()) {
      return Optional.empty();
    }
    Matcher line = LINE.matcher(to.anchor());
    long lines = library.repository().text(to.path()).lines().count();
    return line.matches() && Integer.parseInt(line.group(1)) <= lines
        ? Optional.empty()
        : Optional.of("there is no line #" + to.anchor() + " in " + to.path());
  }

  private void titles(Page page) {
    List<Section> titles =
        page.sections().stream().filter(section -> section.level() == 1).toList();
    if (titles.isEmpty()) {
      faults.add(new Fault(page.path(), 1, "a page without a title"));
    }
    titles.stream()
        .skip(1)
        .forEach(title -> faults.add(new Fault(page.path(), title.line(), "a second title")));
  }

  private void rawHtml(Page page) {
    page.document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock html) {
                refuse(page, html, html.getLiteral());
              }

              @Override
              public void visit(HtmlInline html) {
                refuse(page, html, html.getLiteral());
              }
            });
  }

  private void refuse(Page page, Node html, String literal) {
    if (!literal.strip().startsWith("<!--")) {
      String message = "raw HTML, which is not shown: " + literal.strip().lines().findFirst().get();
      faults.add(new Fault(page.path(), Markdown.line(html), message));
    }
  }

  private void reached(Page page) {
    if (!page.path().equals(Library.FRONT) && !library.linked().contains(page.path())) {
      faults.add(new Fault(page.path(), 1, "no page leads here"));
    }
  }
}
