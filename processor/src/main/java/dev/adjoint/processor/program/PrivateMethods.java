package dev.adjoint.processor.program;

import com.sun.source.tree.MethodTree;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Visibility;
import dev.adjoint.processor.transform.ContractNames;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The private methods that the companions of one class need, each asked for once. */
public final class PrivateMethods {
  private record Specialised(MethodKey key, Set<Integer> differentiated, Set<Integer> changing) {}

  private final SourceMethod home;
  private final Set<String> taken = new HashSet<>();
  private final Map<Specialised, String> names = new HashMap<>();
  private final Map<Specialised, String> sweeps = new HashMap<>();
  private final Set<Object> asked = new HashSet<>();
  private final Deque<PrivateMethod> pending = new ArrayDeque<>();

  /**
   * Starts without any.
   *
   * @param home a method of the class whose companions they go into
   * @param baseNames the base names of all annotated methods of the class
   */
  public PrivateMethods(SourceMethod home, Collection<String> baseNames) {
    this.home = home;
    baseNames.forEach(name -> taken.add(capitalised(name)));
  }

  /** The next method to make; {@code null} if there is none. */
  public PrivateMethod next() {
    return pending.poll();
  }

  /** A name for one more private method, which no other has. */
  public String reserve(String proposal) {
    return unique(proposal);
  }

  /** The qualified name of the companions without the suffix for the mode. */
  String companionPrefix() {
    return home.packageName().isEmpty()
        ? home.companionPrefix()
        : home.packageName() + "." + home.companionPrefix();
  }

  /** Asks for a method; returns what it will be called. */
  String ask(
      Helper helper, Set<Integer> differentiated, PrivateMethod.Part part, TreeDiagnostics sink) {
    Specialised which = new Specialised(helper.key(), differentiated, Set.of());
    SourceMethod its = helper.lowered().method().source();
    String name = names.computeIfAbsent(which, w -> unique(its.methodName()));
    if (asked.add(List.of(which, part))) {
      pending.add(
          new PrivateMethod(
              helper.key(),
              differentiated,
              called(its, name),
              (MethodTree) helper.path().getLeaf(),
              sink,
              part,
              Set.of()));
    }
    return name;
  }

  /**
   * Asks for the two sweeps of a method as methods of their own; returns what they are named after.
   *
   * @param changing the positions of the arguments that may be other ones between them
   */
  String askForSweeps(
      Helper helper, Set<Integer> differentiated, Set<Integer> changing, TreeDiagnostics sink) {
    Specialised which = new Specialised(helper.key(), differentiated, changing);
    if (!sweeps.containsKey(which)) {
      SourceMethod its = helper.lowered().method().source();
      String name = its.methodName();
      for (int i = 2; !areFree(name); i++) {
        name = its.methodName() + i;
      }
      sweeps.put(which, name);
      pending.add(
          new PrivateMethod(
              helper.key(),
              differentiated,
              called(its, name),
              (MethodTree) helper.path().getLeaf(),
              sink,
              PrivateMethod.Part.SWEEPS,
              changing));
    }
    return sweeps.get(which);
  }

  /** Takes the names of the two sweeps, unless one of them is taken. */
  private boolean areFree(String name) {
    String forward = capitalised(ContractNames.forwardSweep(name));
    String reverse = capitalised(ContractNames.reverseSweep(name));
    return !taken.contains(forward) && taken.add(reverse) && taken.add(forward);
  }

  private SourceMethod called(SourceMethod its, String name) {
    return new SourceMethod(
        home.packageName(),
        its.className(),
        home.companionPrefix(),
        its.methodName(),
        name,
        1,
        Visibility.PRIVATE,
        home.classPublic(),
        its.exceptions(),
        false,
        its.fileName(),
        its.firstLine(),
        its.lastLine());
  }

  private String unique(String proposal) {
    String name = proposal;
    for (int i = 2; !taken.add(capitalised(name)); i++) {
      name = proposal + i;
    }
    return name;
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
