package dev.adjoint.site;

import dev.adjoint.site.Target.Nowhere;
import dev.adjoint.site.Target.Outside;
import dev.adjoint.site.Target.ToFolder;
import dev.adjoint.site.Target.ToPage;
import dev.adjoint.site.Target.ToPicture;
import dev.adjoint.site.Target.ToSource;

/**
 * Where in the site a file of the repository is: in the folder that it has there, so that relative
 * links stay what they are but for their ends.
 */
final class Addresses {
  private Addresses() {}

  static String ofPage(String path) {
    String bare = path.substring(0, path.length() - ".md".length());
    return bare.equals("README") || bare.endsWith("/README")
        ? bare.substring(0, bare.length() - "README".length()) + "index.html"
        : bare + ".html";
  }

  static String ofSource(String path) {
    return path + ".html";
  }

  static String ofFolder(String path) {
    return path + "/index.html";
  }

  /** What a link in the file {@code from} of the site says to lead to {@code target}. */
  static String link(String from, Target target) {
    if (target instanceof ToPage to) {
      return relative(from, ofPage(to.path())) + anchor(to.anchor());
    }
    if (target instanceof ToSource to) {
      return relative(from, ofSource(to.path())) + anchor(to.anchor().replaceAll("-.*", ""));
    }
    if (target instanceof ToFolder to) {
      return relative(from, ofFolder(to.path()));
    }
    if (target instanceof ToPicture to) {
      return relative(from, to.path());
    }
    if (target instanceof Outside outside) {
      return outside.address();
    }
    throw new IllegalArgumentException(((Nowhere) target).reason());
  }

  private static String anchor(String anchor) {
    return anchor.isEmpty() ? "" : "#" + anchor;
  }

  /** The path from the folder of one file of the site to another file. */
  static String relative(String from, String to) {
    String[] source = from.split("/");
    String[] target = to.split("/");
    int common = 0;
    while (common < source.length - 1
        && common < target.length - 1
        && source[common].equals(target[common])) {
      common++;
    }
    StringBuilder path = new StringBuilder("../".repeat(source.length - 1 - common));
    for (int i = common; i < target.length; i++) {
      path.append(target[i]).append(i < target.length - 1 ? "/" : "");
    }
    return path.toString();
  }
}
