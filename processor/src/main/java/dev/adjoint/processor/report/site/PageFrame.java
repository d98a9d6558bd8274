package dev.adjoint.processor.report.site;

/** What all pages have in common. */
final class PageFrame {
  static final String STYLE = "report.css";
  static final String SCRIPT = "report.js";
  static final String INDEX = "index.html";

  private PageFrame() {}

  /** A whole page around its content, which is HTML. */
  static String page(String title, String content) {
    return """
        <!DOCTYPE html>
        <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Adjoint" />
        <title>%s</title>
        <link rel="stylesheet" href="%s" />
        <script src="%s" defer="defer"></script>
        </head>
        <body>
        %s
        </body>
        </html>
        """
        .formatted(Html.escape(title), STYLE, SCRIPT, content);
  }
}
