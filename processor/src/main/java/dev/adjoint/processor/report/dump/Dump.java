package dev.adjoint.processor.report.dump;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.emit.print.TracedText;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.report.Stages;
import dev.adjoint.processor.transform.outline.Outlined;
import dev.adjoint.processor.transform.outline.Outlining;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Writes what each stage hands to the next, as numbered text files of one folder per method. */
public final class Dump implements Stages {
  private final Path folder;
  private final Path classFolder;
  private int number;

  private Dump(Path folder, Path classFolder) {
    this.folder = folder;
    this.classFolder = classFolder;
  }

  /** The dump of a method below {@code root}. */
  public static Stages of(Path root, SourceMethod source) {
    String type = source.companionPrefix();
    Path classFolder =
        root.resolve(source.packageName().isEmpty() ? type : source.packageName() + "." + type);
    String overload = source.overload() > 1 ? "-" + source.overload() : "";
    return new Dump(classFolder.resolve(source.methodName() + overload), classFolder);
  }

  @Override
  public void source(Object tree) {
    write("source.java", tree.toString());
  }

  @Override
  public void primal(String stage, PrimalMethod method) {
    write(stage + ".ir", IrPrinter.print(method));
  }

  @Override
  public void derived(String stage, DerivedMethod method) {
    write(method.name() + "-" + stage + ".ir", IrPrinter.print(method));
  }

  @Override
  public void reversal(String companion, Supplier<String> text) {
    if (!text.get().isEmpty()) {
      write(companion + "-reversal.txt", text.get());
    }
  }

  /** The active values, by their names in the text of the method. */
  @Override
  public void activity(PrimalMethod method, ActivityAnalysis activity) {
    StringBuilder text = new StringBuilder();
    IrPrinter.names(method)
        .forEach(
            (value, name) ->
                text.append(activity.isActive(value) ? "active   " : "passive  ")
                    .append(name)
                    .append('\n'));
    write("activity.txt", text.toString());
  }

  @Override
  public void companion(CompanionKind kind, String name, Outlined outlined, TracedText text) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    write(classFolder, simple + ".java", text.text());
    write(classFolder, simple + ".sizes", Outlining.sizes(outlined, name));
  }

  private void write(String name, String text) {
    number++;
    write(folder, number + "-" + name, text);
  }

  private static void write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text.endsWith("\n") ? text : text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
