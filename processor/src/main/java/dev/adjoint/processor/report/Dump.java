package dev.adjoint.processor.report;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Writes what each stage hands to the next, as numbered text files of one folder per method. */
public final class Dump {
  private final Path folder;
  private final Path classFolder;
  private int number;

  private Dump(Path folder, Path classFolder) {
    this.folder = folder;
    this.classFolder = classFolder;
  }

  /** The dump of a method below {@code root}; it writes nothing if that is null. */
  public static Dump of(Path root, SourceMethod source) {
    if (root == null) {
      return new Dump(null, null);
    }
    String type = source.companionPrefix();
    Path classFolder =
        root.resolve(source.packageName().isEmpty() ? type : source.packageName() + "." + type);
    String overload = source.overload() > 1 ? "-" + source.overload() : "";
    return new Dump(classFolder.resolve(source.methodName() + overload), classFolder);
  }

  /** The primal's source, as its tree spells it. */
  public void source(Object tree) {
    if (folder != null) {
      write("source.java", tree.toString());
    }
  }

  /** A stage of the primal. */
  public void primal(String stage, PrimalMethod method) {
    if (folder != null) {
      write(stage + ".ir", IrPrinter.print(method));
    }
  }

  /** A stage of a companion method. */
  public void derived(String stage, DerivedMethod method) {
    if (folder != null) {
      write(method.name() + "-" + stage + ".ir", IrPrinter.print(method));
    }
  }

  /** How a companion is reversed, and why. */
  public void reversal(String companion, Supplier<String> text) {
    if (folder != null && !text.get().isEmpty()) {
      write(companion + "-reversal.txt", text.get());
    }
  }

  /** How large the methods of a companion class are. */
  public void sizes(String className, Supplier<String> text) {
    if (classFolder != null) {
      write(classFolder, className + ".sizes", text.get());
    }
  }

  /** The active values. */
  public void activity(PrimalMethod method, Activity activity) {
    if (folder == null) {
      return;
    }
    Set<Value> values = new LinkedHashSet<>();
    method.parameters().forEach(parameter -> values.add(parameter.value()));
    Anatomy.forEach(method.body(), statement -> addBound(statement, values));
    StringBuilder text = new StringBuilder();
    for (Value value : values) {
      text.append(activity.isActive(value) ? "active   " : "passive  ").append(value).append('\n');
    }
    write("activity.txt", text.toString());
  }

  private static void addBound(Statement statement, Set<Value> values) {
    if (statement instanceof Loop loop) {
      values.addAll(Anatomy.parameters(loop));
    }
    values.addAll(Anatomy.binds(statement));
  }

  /** What there is of a companion class. */
  public void companion(String file, String text) {
    if (classFolder != null) {
      write(classFolder, file, text);
    }
  }

  private void write(String name, String text) {
    if (folder != null) {
      number++;
      write(folder, number + "-" + name, text);
    }
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
