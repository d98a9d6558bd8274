package dev.adjoint.site;

import dev.adjoint.site.Target.Outside;
import dev.adjoint.site.Target.ToPage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the nodes of a page whose HTML is not what commonmark would write. */
final class BodyRenderer implements NodeRenderer {
  private static final Pattern CODE = Pattern.compile("\\bAD\\d{4}\\b");
  private static final Pattern MESSAGE = Pattern.compile("(?m)^.*\\[AD\\d{4}] .*$");

  private final Library library;
  private final Page page;
  private final String address;
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  private BodyRenderer(Library library, Page page, HtmlNodeRendererContext context) {
    this.library = library;
    this.page = page;
    this.address = Addresses.ofPage(page.path());
    this.context = context;
    this.html = context.getWriter();
  }

  /** The page as HTML, without what stands around it. */
  static String render(Library library, Page page) {
    return HtmlRenderer.builder()
        .extensions(Markdown.EXTENSIONS)
        .nodeRendererFactory(context -> new BodyRenderer(library, page, context))
        .build()
        .render(page.document());
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Heading.class,
        Link.class,
        Image.class,
        Text.class,
        Code.class,
        FencedCodeBlock.class,
        IndentedCodeBlock.class,
        HtmlBlock.class,
        HtmlInline.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof Text text) {
      html.raw(withCodes(Html.escape(text.getLiteral()), node));
    } else if (node instanceof Code code) {
      html.raw("<code>" + withCodes(Html.escape(code.getLiteral()), node) + "</code>");
    } else if (node instanceof FencedCodeBlock block) {
      code(block, block.getLiteral(), block.getInfo().strip());
    } else if (node instanceof IndentedCodeBlock block) {
      code(block, block.getLiteral(), "");
    }
    // What is left is comments, for those who edit the page: LinkCheck has refused other raw HTML.
  }

  private void heading(Heading heading) {
    Section section = page.headings().get(heading);
    String tag = "h" + section.level();
    html.line();
    html.tag(tag, Map.of("id", section.anchor()));
    children(heading);
    if (section.level() > 1) {
      html.raw(
          "<a class=\"anchor\" href=\"#%s\" aria-label=\"Link to this section\">#</a>"
              .formatted(Html.escape(section.anchor())));
    }
    html.tag("/" + tag);
    html.line();
  }

  private void link(Link link) {
    Target target = library.targets().of(page.path(), link.getDestination());
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("href", Addresses.link(address, target));
    if (target instanceof Outside) {
      attributes.put("class", "outside");
      attributes.put("rel", "noopener");
    }
    if (link.getTitle() != null) {
      attributes.put("title", link.getTitle());
    }
    html.tag("a", attributes);
    children(link);
    html.tag("/a");
  }

  private void image(Image image) {
    Target target = library.targets().of(page.path(), image.getDestination());
    String source = Addresses.link(address, target);
    String text = Html.escape(Markdown.text(image));
    html.raw(
        "<a class=\"picture\" href=\"%s\"><img src=\"%s\" alt=\"%s\" loading=\"lazy\"></a>"
            .formatted(Html.escape(source), Html.escape(source), text));
  }

  private void code(Node node, String literal, String info) {
    String name = info.split("\\s")[0];
    Language language = Language.named(name);
    String body = Highlighter.highlight(literal, language);
    html.line();
    html.raw("<pre tabindex=\"0\"><code class=\"" + Html.escape("language-" + name) + "\">");
    html.raw(language == Language.PLAIN ? withCodes(withMessages(body), node) : body);
    html.raw("</code></pre>");
    html.line();
  }

  /**
   * Messages are long lines: they alone are broken, so that what points at a token stays in place.
   */
  private static String withMessages(String escaped) {
    return MESSAGE.matcher(escaped).replaceAll("<span class=\"message\">$0</span>");
  }

  /** Codes of messages lead to their pages, but in headings, in links, and on the page itself. */
  private String withCodes(String escaped, Node node) {
    if (isWithin(node, Link.class) || isWithin(node, Heading.class)) {
      return escaped;
    }
    return CODE.matcher(escaped).replaceAll(code -> Matcher.quoteReplacement(code(code.group())));
  }

  private String code(String code) {
    String path = "docs/diagnostics/" + code + ".md";
    if (path.equals(page.path()) || !library.pages().containsKey(path)) {
      return code;
    }
    String link = Addresses.link(address, new ToPage(path, ""));
    return "<a href=\"" + link + "\">" + code + "</a>";
  }

  private static boolean isWithin(Node node, Class<? extends Node> type) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
