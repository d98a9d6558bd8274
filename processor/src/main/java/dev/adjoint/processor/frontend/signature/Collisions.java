package dev.adjoint.processor.frontend.signature;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** Refuses methods whose companions would have the same names as something else. */
final class Collisions {
  private final Set<String> sourceClasses;
  private final Map<String, Element> companions = new HashMap<>();
  private final Map<String, AnnotatedMethod> methods = new HashMap<>();
  private final Map<String, AnnotatedMethod> records = new HashMap<>();

  /** Knows the qualified names of the classes in source. */
  Collisions(Set<String> sourceClasses) {
    this.sourceClasses = Set.copyOf(sourceClasses);
  }

  void check(List<AnnotatedMethod> all) {
    all.forEach(this::check);
  }

  private void check(AnnotatedMethod method) {
    for (RequestedMode mode : RequestedMode.values()) {
      if (method.modes().contains(mode)) {
        checkClass(method, mode);
      }
    }
    if (method.sink().hasErrors()) {
      return;
    }
    method.modes().stream().sorted().forEach(mode -> checkMethods(method, mode));
    checkRecords(method);
  }

  private static String qualified(SourceMethod source, String simpleName) {
    return source.packageName().isEmpty() ? simpleName : source.packageName() + "." + simpleName;
  }

  private void checkClass(AnnotatedMethod method, RequestedMode mode) {
    SourceMethod source = method.signature().source();
    String companion = qualified(source, mode.companionOf(source.companionPrefix()));
    Element owner = method.element().getEnclosingElement();
    Element other = companions.putIfAbsent(companion, owner);
    if (sourceClasses.contains(companion)) {
      method
          .sink()
          .report(method.tree(), DiagnosticCode.AD1019, companion, owner, "a class in source");
    } else if (other != null && !other.equals(owner)) {
      method.sink().report(method.tree(), DiagnosticCode.AD1019, companion, owner, other);
    }
  }

  private void checkMethods(AnnotatedMethod method, RequestedMode mode) {
    SourceMethod source = method.signature().source();
    Set<String> own = new HashSet<>();
    List<CompanionMethods.Shape> shapes =
        CompanionMethods.of(method.signature(), mode, method.workspace());
    for (CompanionMethods.Shape shape : shapes) {
      if (shape.slots() > CompanionMethods.MOST_SLOTS) {
        method
            .sink()
            .report(
                method.tree(), DiagnosticCode.AD1020, shape.name(), shape.slots(), shape.mode());
      }
      String key = qualified(source, shape.companion()) + "." + shape.erasedSignature();
      AnnotatedMethod other = own.add(key) ? methods.putIfAbsent(key, method) : null;
      if (other != null) {
        method
            .sink()
            .report(
                method.tree(),
                DiagnosticCode.AD1018,
                method.element(),
                other.element(),
                shape.companion() + "." + shape.erasedSignature());
      }
    }
  }

  private void checkRecords(AnnotatedMethod method) {
    SourceMethod source = method.signature().source();
    String prefix = CompanionMethods.recordPrefix(source);
    String key =
        qualified(source, source.companionPrefix()) + "." + prefix + "#" + source.overload();
    AnnotatedMethod other = records.putIfAbsent(key, method);
    if (other != null) {
      String record = "a record that begins with " + prefix;
      method
          .sink()
          .report(method.tree(), DiagnosticCode.AD1018, method.element(), other.element(), record);
    }
  }
}
