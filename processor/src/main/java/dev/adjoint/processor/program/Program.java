package dev.adjoint.processor.program;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.MethodFrontEnd;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.calls.Derivations;
import dev.adjoint.processor.frontend.calls.MethodKeys;
import dev.adjoint.processor.frontend.calls.Setting;
import dev.adjoint.processor.frontend.library.LibraryMethod;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.rules.UserRules;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.HelperSignatures;
import dev.adjoint.processor.frontend.signature.Stubs;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import dev.adjoint.processor.frontend.upcoming.UpcomingMethod;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.Optimisations;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The methods of one round, each lowered when it is first needed. */
public final class Program implements Derivations {
  private final ProcessingEnvironment environment;
  private final Optimisations optimisations;
  private final Trees trees;
  private final UserRules rules;
  private final CompanionCalls companions;
  private final UpcomingCompanions upcoming;
  private final LibraryCompanions libraries;
  private final ReadMethods read;
  private final Map<MethodKey, ExecutableElement> elements = new HashMap<>();
  private final Map<ExecutableElement, AnnotatedMethod> annotated = new HashMap<>();
  private final Map<String, Map<MethodKey, Helper>> helpers = new HashMap<>();

  /**
   * Starts with no method.
   *
   * @param optimisations what is done to make companions better
   * @param read outlives the round
   */
  public Program(ProcessingEnvironment environment, Optimisations optimisations, ReadMethods read) {
    this.optimisations = optimisations;
    this.environment = environment;
    this.read = read;
    this.trees = Trees.instance(environment);
    this.libraries =
        new LibraryCompanions(environment.getElementUtils(), environment.getTypeUtils());
    this.rules = new UserRules(environment, this);
    this.companions = new CompanionCalls(environment, this);
    this.upcoming = new UpcomingCompanions(environment, companions);
  }

  /** The methods with a body at hand that the program calls, as far as it was looked at. */
  public Collection<ExecutableElement> callees() {
    return Set.copyOf(elements.values());
  }

  /** The derivations that hold in one place: the user's rules before anything else. */
  public Derivations at(ExecutableElement place) {
    return new Derivations() {
      @Override
      public Derivation of(ExecutableElement method) {
        return method instanceof UpcomingMethod
            ? Program.this.of(method)
            : rules.of(method, place).orElseGet(() -> Program.this.of(method));
      }

      @Override
      public Upcoming upcoming() {
        return upcoming;
      }

      @Override
      public <T> void reportFaults(
          Derivation derivation, String packageName, T call, DiagnosticSink<T> sink) {
        rules.reportFaults(derivation, packageName, call, sink);
      }
    };
  }

  /** What a method is translated for, if its code will stand in the package. */
  public Setting setting(ExecutableElement method, String packageName) {
    return new Setting(packageName, at(method), optimisations);
  }

  /**
   * The one place that says what kind of call a call of a method outside the JDK is: of a method
   * whose body is at hand, of one that a subclass may override, or of one that nothing flows
   * through.
   */
  @Override
  public Derivation of(ExecutableElement method) {
    if (method instanceof UpcomingMethod announced) {
      return announced.isAccessor() ? null : companion(announced);
    }
    if (isOverridable(method) && !LibraryMethod.isOfJdk(method)) {
      return new Derivation.Dispatched();
    }
    if (!hasBody(method)) {
      return libraries.of(method);
    }
    if (method.getEnclosingElement() instanceof TypeElement type && companions.isCompanion(type)) {
      return companion(method);
    }
    MethodKey key = MethodKeys.of(method, environment.getTypeUtils());
    elements.put(key, method);
    return new Derivation.Body(key, List.of(), false);
  }

  /** A companion method goes by the code that it has, or is going to have. */
  private Derivation companion(ExecutableElement method) {
    MethodKey key = companions.key(method);
    if (key == null) {
      return null;
    }
    elements.put(key, companions.primal(key));
    return new Derivation.Body(key, List.of(), false);
  }

  private boolean hasBody(ExecutableElement method) {
    return trees.getPath(method) != null
        && trees.getPath(method).getLeaf() instanceof MethodTree tree
        && tree.getBody() != null
        && !Stubs.contain(method);
  }

  /** Whether another method may run where this one is called. */
  private static boolean isOverridable(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && !modifiers.contains(Modifier.FINAL)
        && !method.getEnclosingElement().getModifiers().contains(Modifier.FINAL);
  }

  /** Takes in the annotated methods of the round, whose companions can be called. */
  public void companions(Collection<AnnotatedMethod> methods) {
    methods.forEach(method -> annotated.put(method.element(), method));
    methods.forEach(upcoming::add);
  }

  /** The annotated method of a key; {@code null} if it has no companions. */
  AnnotatedMethod annotated(MethodKey key) {
    return annotated.get(elements.get(key));
  }

  /** Whether a static field never changes. */
  public boolean isFinal(String owner, String field) {
    TypeElement type = environment.getElementUtils().getTypeElement(owner);
    return type != null
        && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(each -> each.getSimpleName().contentEquals(field))
            .anyMatch(each -> each.getModifiers().contains(Modifier.FINAL));
  }

  /** A private method of a companion as a method whose calls have to be dealt with. */
  public Root root(PrivateMethod method) {
    Helper helper = helper(method.key(), method.source().packageName());
    PrimalMethod its = helper.lowered().method();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < its.parameters().size(); i++) {
      Parameter each = its.parameters().get(i);
      boolean differentiated = method.differentiated().contains(i);
      parameters.add(
          new Parameter(each.value(), each.name(), each.javaType(), differentiated, false));
    }
    PrimalMethod named =
        new PrimalMethod(
            method.source(),
            parameters,
            its.results(),
            its.body(),
            its.supply(),
            its.optimisations());
    boolean isTangent = method.part() == PrivateMethod.Part.TANGENT;
    LoweredMethod lowered = new LoweredMethod(named, helper.lowered().positions());
    return new Root(
        lowered,
        !helper.element().getModifiers().contains(Modifier.STATIC),
        helper.path().getCompilationUnit(),
        method.sink(),
        method.source().packageName(),
        !isTangent,
        isTangent,
        false,
        false,
        Root.passive(lowered, false),
        method.key(),
        changing(method, named));
  }

  /** The arguments of a private method that may be other ones between its two sweeps. */
  public static Set<Value> changing(PrivateMethod method, PrimalMethod its) {
    Set<Value> changing = new LinkedHashSet<>();
    for (int i = 0; i < its.parameters().size(); i++) {
      if (method.changing().contains(i)) {
        changing.add(its.parameters().get(i).value());
      }
    }
    return changing;
  }

  /** The key of an annotated method. */
  public MethodKey key(AnnotatedMethod method) {
    return MethodKeys.of(method.element(), environment.getTypeUtils());
  }

  /** Where messages about a method go that another one calls. */
  TreeDiagnostics sinkOf(Helper helper, TreeDiagnostics caller) {
    return caller.of(helper.element(), helper.path().getCompilationUnit());
  }

  ExecutableElement element(MethodKey key) {
    return elements.get(key);
  }

  /** A method as it is seen from a package; whether it can be lowered is for the caller to ask. */
  Helper helper(MethodKey key, String packageName) {
    Map<MethodKey, Helper> known = helpers.computeIfAbsent(packageName, p -> new HashMap<>());
    Helper helper = known.get(key);
    if (helper == null) {
      helper = lower(key, packageName);
      known.put(key, helper);
    }
    return helper;
  }

  private Helper lower(MethodKey key, String packageName) {
    if (!key.companion().isEmpty()) {
      return companions.lower(key, packageName);
    }
    ExecutableElement element = elements.get(key);
    TreePath path = trees.getPath(element);
    read.read(element, path);
    Messages messages = new Messages();
    LoweredMethod lowered =
        MethodFrontEnd.lower(
            element,
            path,
            HelperSignatures.read(element, path, environment),
            setting(element, packageName),
            environment,
            messages);
    return new Helper(key, element, path, messages.hasErrors() ? null : lowered, messages.kept());
  }

  /** Whether code of the package can call the method. */
  boolean isReachable(MethodKey key, String packageName) {
    PackageElement home = environment.getElementUtils().getPackageOf(elements.get(key));
    boolean samePackage = home.getQualifiedName().contentEquals(packageName);
    for (Element e = elements.get(key); !(e instanceof PackageElement); ) {
      Set<Modifier> modifiers = e.getModifiers();
      boolean open = modifiers.contains(Modifier.PUBLIC);
      if (modifiers.contains(Modifier.PRIVATE) || !samePackage && !open) {
        return false;
      }
      e = e.getEnclosingElement();
    }
    return true;
  }

  /** Whether a method may come to call itself. */
  boolean isRecursive(MethodKey key, String packageName) {
    Set<MethodKey> reached = new HashSet<>();
    reach(key, packageName, reached);
    return reached.contains(key);
  }

  /** Whether a method may come to call another one. */
  boolean reaches(MethodKey key, MethodKey other, String packageName) {
    Set<MethodKey> reached = new HashSet<>();
    reach(key, packageName, reached);
    return reached.contains(other);
  }

  private void reach(MethodKey key, String packageName, Set<MethodKey> reached) {
    Helper helper = helper(key, packageName);
    if (helper.lowered() == null) {
      return;
    }
    for (MethodKey callee : Calls.keys(helper.lowered().method().body())) {
      if (reached.add(callee)) {
        reach(callee, packageName, reached);
      }
    }
  }
}
