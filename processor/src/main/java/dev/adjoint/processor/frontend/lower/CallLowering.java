package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.frontend.library.LibraryMethod;
import dev.adjoint.processor.frontend.resolve.DeclaredRecords;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lowers calls: elementary functions, array operations, and passive calls of the JDK. */
final class CallLowering {
  private final Lowering lowering;
  private final ArrayLowering arrays;
  private final ArrayCopies copies;

  CallLowering(Lowering lowering, ArrayLowering arrays) {
    this.lowering = lowering;
    this.arrays = arrays;
    this.copies = new ArrayCopies(lowering);
  }

  /** A call whose value is used. */
  Operand invoke(MethodInvocationTree tree, String name, Path path) {
    if (isArrayClone(tree)) {
      Operand array = lowering.expressions().lower(receiverOf(tree), path);
      return lowering.let(path, new Operation.CloneArray(array), name, tree);
    }
    ExecutableElement method = (ExecutableElement) lowering.attribution().symbolOf(tree);
    if (LibraryMethod.of(method) == LibraryMethod.ELEMENTARY) {
      List<Operand> arguments = arguments(method, tree.getArguments(), path);
      return lowering.let(path, new Operation.Apply(function(method), arguments), name, tree);
    }
    if (LibraryMethod.of(method) == LibraryMethod.ARRAY_COPY_OF) {
      return copies.copy(arguments(method, tree.getArguments(), path), name, tree, path);
    }
    return lowering.let(path, invocation(method, tree, path), name, tree);
  }

  /** A call as a statement. */
  void perform(MethodInvocationTree tree, Path path) {
    if (isArrayClone(tree)) {
      invoke(tree, "", path);
      return;
    }
    ExecutableElement method = (ExecutableElement) lowering.attribution().symbolOf(tree);
    switch (LibraryMethod.of(method)) {
      case ARRAY_COPY -> copyRange(arguments(method, tree.getArguments(), path), path);
      case ARRAY_FILL -> fill(arguments(method, tree.getArguments(), path), path);
      case ELEMENTARY, ARRAY_COPY_OF -> invoke(tree, "", path);
      default -> path.block().add(new Perform(invocation(method, tree, path), lowering.origin()));
    }
  }

  Operand create(NewClassTree tree, String name, Path path) {
    return make(tree, tree.getArguments(), lowering.typeOf(tree), name, path);
  }

  /** Whether the call is that of another constructor of the same class. */
  static boolean isDelegation(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof IdentifierTree select
        && select.getName().contentEquals("this");
  }

  /** What a constructor makes that only calls another one. */
  Operand delegate(MethodInvocationTree tree, Path path) {
    return make(tree, tree.getArguments(), lowering.signature().result(), "", path);
  }

  private Operand make(
      ExpressionTree tree,
      List<? extends ExpressionTree> given,
      IrType type,
      String name,
      Path path) {
    ExecutableElement constructor = (ExecutableElement) lowering.attribution().symbolOf(tree);
    DeclaredRecords.Construction construction =
        type instanceof RecordType
            ? lowering.attribution().records().constructionBy(constructor)
            : DeclaredRecords.Construction.UNKNOWN;
    if (construction == DeclaredRecords.Construction.UNKNOWN) {
      List<Operand> arguments = arguments(constructor, given, path);
      return lowering.let(path, construct(type, null, arguments), name, tree);
    }
    List<Operand> arguments =
        passesSingly(constructor, given)
            ? withArray(constructor, given, tree, path)
            : arguments(constructor, given, path);
    if (construction == DeclaredRecords.Construction.DELEGATING) {
      Derivation body = lowering.derivations().of(constructor);
      return lowering.let(path, construct(type, body, arguments), name, tree);
    }
    boolean checks = construction == DeclaredRecords.Construction.CHECKING;
    return lowering.let(
        path, new Operation.NewRecord((RecordType) type, arguments, checks), name, tree);
  }

  private static Operation construct(IrType type, Derivation derivation, List<Operand> arguments) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.CONSTRUCTOR, type.javaName(), "", type, false, derivation),
        arguments);
  }

  private void copyRange(List<Operand> arguments, Path path) {
    path.block()
        .add(
            new CopyRange(
                arguments.get(0),
                arguments.get(1),
                arguments.get(2),
                arguments.get(3),
                arguments.get(4),
                lowering.origin()));
  }

  private void fill(List<Operand> arguments, Path path) {
    boolean whole = arguments.size() == 2;
    path.block()
        .add(
            new Fill(
                arguments.get(0),
                whole ? null : arguments.get(1),
                whole ? null : arguments.get(2),
                arguments.get(arguments.size() - 1),
                lowering.origin()));
  }

  private Operation.Invoke invocation(
      ExecutableElement method, MethodInvocationTree tree, Path path) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    LibraryMethod kind = LibraryMethod.of(method);
    Derivation derivation = kind.mayHaveDerivation() ? lowering.derivations().of(method) : null;
    List<Operand> arguments = new ArrayList<>();
    if (!isStatic) {
      arguments.add(receiver(tree, path));
    }
    arguments.addAll(
        derivation != null && passesSingly(method, tree.getArguments())
            ? withArray(method, tree.getArguments(), tree, path)
            : arguments(method, tree.getArguments(), path));
    new PassiveMarks(lowering).pass(arguments, method, derivation, tree, path);
    return new Operation.Invoke(
        new Callee(
            isStatic ? Callee.Kind.STATIC : Callee.Kind.INSTANCE,
            ownerOf(method),
            method.getSimpleName().toString(),
            lowering.typeOf(tree),
            kind == LibraryMethod.PURE || PassiveMarks.isConstant(method),
            derivation),
        arguments);
  }

  /** Whether the call gives elements of the last parameter, and not the array (JLS 15.12.2.4). */
  private boolean passesSingly(ExecutableElement method, List<? extends ExpressionTree> trees) {
    int last = method.getParameters().size() - 1;
    if (!method.isVarArgs() || trees.size() != last + 1) {
      return method.isVarArgs();
    }
    TypeMirror given = lowering.attribution().typeOf(trees.get(last));
    IrType declared = IrTypes.of(method.getParameters().get(last).asType());
    return given.getKind() != TypeKind.NULL && !IrTypes.of(given).equals(declared);
  }

  /** The arguments of which the last ones are put into an array, as javac does. */
  private List<Operand> withArray(
      ExecutableElement method, List<? extends ExpressionTree> trees, Tree tree, Path path) {
    int last = method.getParameters().size() - 1;
    ArrayType type = (ArrayType) IrTypes.of(method.getParameters().get(last).asType());
    List<Operand> arguments = new ArrayList<>();
    List<Operand> elements = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      IrType to = i < last ? IrTypes.of(method.getParameters().get(i).asType()) : type.element();
      (i < last ? arguments : elements).add(lowering.lowerTo(trees.get(i), to, "", path));
    }
    arguments.add(lowering.let(path, new Operation.ArrayLiteral(type, elements), tree));
    return arguments;
  }

  private List<Operand> arguments(
      ExecutableElement method, List<? extends ExpressionTree> trees, Path path) {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean asDeclared = !method.isVarArgs();
    List<Operand> arguments = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      ExpressionTree tree = trees.get(i);
      boolean fixed = asDeclared || i < parameters.size() - 1;
      arguments.add(
          fixed
              ? lowering.lowerTo(tree, IrTypes.of(parameters.get(i).asType()), "", path)
              : lowering.expressions().lower(tree, path));
    }
    return arguments;
  }

  private static MathFunction function(ExecutableElement method) {
    return new MathFunction(
        ownerOf(method),
        method.getSimpleName().toString(),
        method.getParameters().stream().map(p -> (Scalar) IrTypes.of(p.asType())).toList(),
        (Scalar) IrTypes.of(method.getReturnType()));
  }

  private static String ownerOf(ExecutableElement method) {
    return ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
  }

  private boolean isArrayClone(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("clone")
        && arrays.isArray(select.getExpression());
  }

  private Operand receiver(MethodInvocationTree tree, Path path) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        ? lowering.expressions().lower(select.getExpression(), path)
        : lowering.receiver();
  }

  private static ExpressionTree receiverOf(MethodInvocationTree tree) {
    return ((MemberSelectTree) tree.getMethodSelect()).getExpression();
  }
}
