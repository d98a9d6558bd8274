package dev.adjoint.processor.report.site;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.diagnostics.Said;
import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.emit.print.TracedText;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.report.Stages;
import dev.adjoint.processor.transform.outline.Outlined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Collects what one compile knows of its annotated methods, and makes the pages of it. */
public final class Site {
  private final SourceFiles files;
  private final BiFunction<PrimalMethod, ActivityAnalysis, String> picture;
  private final Map<String, MethodSource> methods = new TreeMap<>();
  private final Map<String, MethodWatch> watches = new TreeMap<>();
  private final Map<String, Companion> companions = new TreeMap<>();

  /**
   * Starts with no method.
   *
   * @param files the files that statements may come from
   * @param picture draws a computation graph, or gives an empty text
   */
  public Site(SourceFiles files, BiFunction<PrimalMethod, ActivityAnalysis, String> picture) {
    this.files = files;
    this.picture = picture;
  }

  /** Adds a method, whether it is going to be differentiated or refused. */
  public void add(MethodSource method) {
    methods.put(method.key(), method);
  }

  /** Watches how a method is differentiated. */
  public Stages watch(String key, SourceMethod source) {
    MethodWatch watch = new MethodWatch(source, picture);
    watches.put(key, watch);
    return watch;
  }

  /** Watches which companions are written. */
  public Stages companions() {
    return new Stages() {
      @Override
      public void companion(CompanionKind kind, String name, Outlined outlined, TracedText text) {
        companions.put(name, Companion.of(kind, name, outlined.methods(), text));
      }
    };
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return methods.isEmpty();
  }

  /** The pages by name, for what was said. */
  public Map<String, String> pages(List<Said> said) {
    List<Said> messages =
        said.stream()
            .sorted(Comparator.comparing(Said::file).thenComparingInt(Said::line))
            .toList();
    List<Entry> entries = entries(messages);
    Map<String, String> pages = new TreeMap<>();
    pages.put(PageFrame.INDEX, new IndexPage(entries, messages).html());
    entries.forEach(entry -> pages.put(entry.page(), new MethodPage(entry, files).html()));
    return pages;
  }

  private List<Entry> entries(List<Said> messages) {
    List<MethodSource> sorted = new ArrayList<>(methods.values());
    sorted.sort(
        Comparator.comparing(MethodSource::packageName)
            .thenComparing(MethodSource::className)
            .thenComparingInt(method -> method.lines().first())
            .thenComparing(MethodSource::key));
    PageNames names = new PageNames();
    List<Entry> entries = new ArrayList<>();
    for (MethodSource method : sorted) {
      List<Said> about =
          messages.stream().filter(message -> message.method().equals(method.key())).toList();
      entries.add(entry(names.of(method), method, about));
    }
    return entries;
  }

  private Entry entry(String page, MethodSource method, List<Said> about) {
    MethodWatch watch = watches.get(method.key());
    Findings found = watch == null ? null : watch.findings();
    List<Companion> ofClass =
        found == null
            ? List.of()
            : companions.values().stream()
                .filter(companion -> companion.isOf(found.source()))
                .sorted(Comparator.comparing(Companion::kind))
                .toList();
    CompanionPane pane =
        new CompanionPane(
            method, ofClass, one -> found != null && one.isOf(found.source()), this::hasPage);
    return new Entry(page, method, found, about, ofClass, pane);
  }

  private boolean hasPage(CompanionMethod method) {
    return watches.values().stream().anyMatch(watch -> method.isOf(watch.source()));
  }
}
