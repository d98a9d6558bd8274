package dev.adjoint.processor.program;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.lower.SourceMap;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.inline.Body;
import dev.adjoint.processor.transform.inline.Inliner;
import dev.adjoint.processor.transform.nesting.RecordFolding;
import dev.adjoint.processor.transform.records.Exploded;
import dev.adjoint.processor.transform.records.Explosion;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the bodies of the program's methods in place of their calls in one method, level by level:
 * which calls of the next level matter is known when those of this one are open.
 */
public final class Expansion {
  /** The most statements of a body that is put in place of a call. */
  private static final int LARGEST = 300;

  /** The most statements that a method gets to have by that. */
  private static final int LARGEST_WHOLE = 1000;

  private final Program program;
  private final Root root;
  private final DiagnosticSink<Tree> sink;
  private final SourceMap positions;
  private final Set<Value> receivers = new HashSet<>();
  private PrimalMethod method;
  private int size;

  private Expansion(Program program, Root root, DiagnosticSink<Tree> sink) {
    this.program = program;
    this.root = root;
    this.sink = sink;
    this.positions = root.lowered().positions();
    this.method = root.lowered().method();
    if (root.instance()) {
      receivers.add(method.parameters().get(0).value());
    }
  }

  /**
   * Opens the calls of a method that can be opened.
   *
   * @param sink takes the messages about the methods that are called; if it has an error
   *     afterwards, the result is of no use
   */
  public static LoweredMethod expand(Program program, Root root, DiagnosticSink<Tree> sink) {
    Expansion expansion = new Expansion(program, root, sink);
    boolean opened = true;
    while (opened && !sink.hasErrors()) {
      opened = expansion.openLevel();
    }
    return new LoweredMethod(expansion.method, expansion.positions);
  }

  /** Whether a method calls methods of this compilation. */
  public static boolean isNeeded(PrimalMethod method) {
    return !Calls.keys(method.body()).isEmpty();
  }

  /** What is active; in a method that is not differentiated at all, nothing is. */
  static ActivityAnalysis activityOf(PrimalMethod method) {
    Exploded exploded = Explosion.explode(method);
    ArrayObjects objects = ArrayObjects.of(exploded.flat());
    PrimalMethod marked =
        exploded.flat().differentiated().isEmpty()
            ? exploded.flat()
            : WrittenArrays.mark(exploded.flat(), objects);
    return ActivityAnalysis.of(marked, objects, exploded.leaves());
  }

  /** Opens the calls that are there now; says whether there were any. */
  private boolean openLevel() {
    ActivityAnalysis activity = activityOf(method);
    size = sizeOf(method);
    Map<Statement, Body> bodies = new IdentityHashMap<>();
    Anatomy.forEach(
        method.body(),
        statement -> {
          MethodKey key = Calls.key(statement);
          Body body = key == null ? null : choose(key, statement, activity);
          if (body != null) {
            bodies.put(statement, body);
          }
        });
    if (!bodies.isEmpty()) {
      method = RecordFolding.fold(Inliner.inline(method, bodies::get));
    }
    return !bodies.isEmpty();
  }

  /** The body to put in place of a call; {@code null} if the call stays. */
  private Body choose(MethodKey key, Statement statement, ActivityAnalysis activity) {
    Operation.Invoke call = Calls.in(statement);
    boolean companion = !key.companion().isEmpty();
    boolean inObjects =
        call.arguments().stream().anyMatch(a -> mayHoldActive(a, root.passive()))
            || !companion && isComposite(call.callee().result());
    boolean active = call.arguments().stream().anyMatch(activity::isVaried);
    boolean varied = inObjects || active;
    boolean reachable = program.isReachable(key, packageName());
    if (!varied && reachable) {
      return null;
    }
    if (program.isRecursive(key, packageName())) {
      return null;
    }
    Helper helper = program.helper(key, packageName());
    if (helper.lowered() == null) {
      // Of an object whose numbers are passive the method itself can be called.
      if (active || !reachable) {
        refuse(helper, statement, varied);
      }
      return null;
    }
    if (varied && !companion) {
      new ArgumentCheck(program, positions, sink).check(key, call, statement, activity);
    }
    PrimalMethod called = helper.lowered().method();
    boolean here =
        inObjects
            || companion
            || mayOpen(key) && isSmall(called)
            || !varied
            || !Facts.of(key, program, packageName()).repeatable();
    return here && fits(call, called) ? body(helper, call) : null;
  }

  /** Whether a body may stand in place of each call, and the whole does not get too long. */
  private boolean isSmall(PrimalMethod called) {
    int its = sizeOf(called);
    boolean small = its <= LARGEST && size + its <= LARGEST_WHOLE;
    size += small ? its : 0;
    return small;
  }

  private boolean mayOpen(MethodKey key) {
    return method.has(Optimisation.INLINING) || storesRows(key, new HashSet<>());
  }

  /** Whether a method comes to replace rows of arrays, which it must not do to its caller's. */
  private boolean storesRows(MethodKey key, Set<MethodKey> seen) {
    Helper helper = program.helper(key, packageName());
    if (!seen.add(key) || helper.lowered() == null) {
      return false;
    }
    PrimalMethod called = helper.lowered().method();
    boolean[] found = {false};
    Anatomy.forEach(
        called.body(),
        statement ->
            found[0] |= statement instanceof Store store && store.value().type().rank() > 0);
    return found[0] || Calls.keys(called.body()).stream().anyMatch(k -> storesRows(k, seen));
  }

  private static int sizeOf(PrimalMethod method) {
    int[] statements = {0};
    Anatomy.forEach(method.body(), statement -> statements[0]++);
    return statements[0];
  }

  /**
   * Whether an object may have active numbers inside: that they are is known once it is taken
   * apart.
   */
  static boolean mayHoldActive(Operand operand, Set<Value> passive) {
    return isComposite(operand.type()) && !(operand instanceof Value v && passive.contains(v));
  }

  /** Whether a type has numbers inside. */
  static boolean isComposite(IrType type) {
    return type != null && type.innermost() instanceof RecordType && RecordType.hasNumbers(type);
  }

  /** Whether each argument has its parameter's type: nothing is boxed on the way. */
  private static boolean fits(Operation.Invoke call, PrimalMethod called) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Operand argument = call.arguments().get(i);
      boolean reference = argument.type().rank() == 0 && !(argument.type().isDifferentiable());
      boolean same = argument.type().equals(called.parameters().get(i).value().type());
      if (!same && !reference) {
        return false;
      }
    }
    return true;
  }

  private Body body(Helper helper, Operation.Invoke call) {
    SourceMap its = helper.lowered().positions();
    root.sink().adopt(its.trees(), helper.path().getCompilationUnit(), helper.element());
    boolean isElsewhere = helper.path().getCompilationUnit() != root.unit();
    String file = isElsewhere ? helper.lowered().method().source().fileName() : "";
    return new Body(
        helper.lowered().method(),
        origin -> positions.adopt(its, origin, file),
        call.callee().kind() == Callee.Kind.INSTANCE && mayBeNull(call.arguments().get(0)),
        copies -> positions.adopt(its, copies));
  }

  /** Whether a receiver is neither {@code this} nor an object that was just made. */
  private boolean mayBeNull(Operand receiver) {
    return !(receiver instanceof Value value && receivers.contains(value));
  }

  private void refuse(Helper helper, Statement statement, boolean varied) {
    if (!varied) {
      Tree token = positions.treeOf(statement);
      sink.report(token, DiagnosticCode.AD3013, helper.element().getSimpleName());
      return;
    }
    for (Message each : helper.messages()) {
      root.sink()
          .adopt(List.of(each.position()), helper.path().getCompilationUnit(), helper.element());
      sink.report(each.position(), each.code(), each.arguments());
    }
  }

  private String packageName() {
    return root.packageName();
  }
}
