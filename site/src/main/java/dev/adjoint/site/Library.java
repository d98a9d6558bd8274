package dev.adjoint.site;

import dev.adjoint.site.Target.ToFolder;
import dev.adjoint.site.Target.ToPage;
import dev.adjoint.site.Target.ToPicture;
import dev.adjoint.site.Target.ToSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the site shows: the front page, the pages in {@code docs}, and what they lead to.
 *
 * @param linked the pages that another page leads to
 */
record Library(
    Repository repository,
    SortedMap<String, Page> pages,
    SortedSet<String> sources,
    SortedSet<String> folders,
    SortedSet<String> pictures,
    Set<String> linked) {
  static final String FRONT = "README.md";
  static final String INDEX = "docs/README.md";

  /** Reads the pages, and the pages that they lead to. */
  static Library read(Repository repository) throws IOException {
    Reader reader = new Reader(repository);
    reader.want(FRONT);
    for (String file : repository.files("docs")) {
      if (file.endsWith(".md")) {
        reader.want(file);
      }
    }
    return reader.read();
  }

  Targets targets() {
    return new Targets(repository);
  }

  /** Follows links until there are no new pages. */
  private static final class Reader {
    private final Repository repository;
    private final Targets targets;
    private final Deque<String> wanted = new ArrayDeque<>();
    private final SortedMap<String, Page> pages = new TreeMap<>();
    private final SortedSet<String> sources = new TreeSet<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private final SortedSet<String> pictures = new TreeSet<>();
    private final SortedSet<String> linked = new TreeSet<>();

    Reader(Repository repository) {
      this.repository = repository;
      this.targets = new Targets(repository);
    }

    void want(String path) {
      wanted.add(path);
    }

    Library read() throws IOException {
      while (!wanted.isEmpty()) {
        String path = wanted.remove();
        if (!pages.containsKey(path)) {
          Page page = Markdown.parse(path, repository.text(path));
          pages.put(path, page);
          follow(page);
        }
      }
      for (String folder : folders) {
        for (String file : repository.files(folder)) {
          if (Sources.isText(file)) {
            sources.add(file);
          }
        }
      }
      return new Library(repository, pages, sources, folders, pictures, linked);
    }

    private void follow(Page page) {
      for (Reference reference : Reference.in(page)) {
        Target target = targets.of(page.path(), reference.destination());
        if (target instanceof ToPage to) {
          want(to.path());
          if (!to.path().equals(page.path())) {
            linked.add(to.path());
          }
        } else if (target instanceof ToSource to) {
          sources.add(to.path());
        } else if (target instanceof ToFolder to) {
          folders.add(to.path());
        } else if (target instanceof ToPicture to) {
          pictures.add(to.path());
        }
      }
    }
  }
}
