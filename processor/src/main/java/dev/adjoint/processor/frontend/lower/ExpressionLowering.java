package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;

/** Lowers expressions: each kind to the class for its family. */
final class ExpressionLowering {
  /** Where an expression stands: its path, the type expected, the name its value should carry. */
  private record Site(Path path, IrType expected, String name) {}

  private final Lowering lowering;
  private final OperatorLowering operators;
  private final AssignmentLowering assignments;
  private final ArrayLowering arrays;
  private final CallLowering calls;
  private final FieldLowering fields;
  private final Visitor visitor = new Visitor();

  ExpressionLowering(Lowering lowering) {
    this.lowering = lowering;
    this.operators = new OperatorLowering(lowering);
    this.assignments = new AssignmentLowering(lowering, operators);
    this.arrays = new ArrayLowering(lowering);
    this.calls = new CallLowering(lowering, arrays);
    this.fields = new FieldLowering(lowering);
  }

  /** The expression's value in its own type. */
  Operand lower(ExpressionTree tree, Path path) {
    return lower(tree, null, "", path);
  }

  /**
   * The expression's value in its own type. A new value of the type {@code expected} carries the
   * name; of any other type it will be converted, and stays unnamed.
   */
  Operand lower(ExpressionTree tree, IrType expected, String name, Path path) {
    Object constant = lowering.attribution().constantOf(tree);
    if (constant != null) {
      return Constants.of(lowering.typeOf(tree), constant);
    }
    return tree.accept(visitor, new Site(path, expected, name));
  }

  /** Runs an expression for its effects; {@code void} calls come here only. */
  void perform(ExpressionTree tree, Path path) {
    ExpressionTree inner = Shapes.withoutParentheses(tree);
    if (inner instanceof MethodInvocationTree call && CallLowering.isDelegation(call)) {
      lowering.returns().deliver(calls.delegate(call, path), path);
    } else if (inner instanceof MethodInvocationTree call) {
      if (fields.component(call, "", path) == null) {
        calls.perform(call, path);
      }
    } else if (inner instanceof UnaryTree unary) {
      assignments.step(unary, path);
    } else {
      lower(inner, path);
    }
  }

  private final class Visitor extends SimpleTreeVisitor<Operand, Site> {
    @Override
    protected Operand defaultAction(Tree tree, Site site) {
      throw new IllegalStateException("not an expression of the language: " + tree.getKind());
    }

    /** The name for a value of the tree's own type. */
    private String nameFor(Tree tree, Site site) {
      boolean named = !site.name().isEmpty() && lowering.typeOf(tree).equals(site.expected());
      return named ? site.name() : "";
    }

    @Override
    public Operand visitParenthesized(ParenthesizedTree tree, Site site) {
      return lower(tree.getExpression(), site.expected(), site.name(), site.path());
    }

    @Override
    public Operand visitLiteral(LiteralTree tree, Site site) {
      if (tree.getValue() == null) {
        return new Constant(new OpaqueType("java.lang.Object"), null);
      }
      return Constants.of(lowering.typeOf(tree), tree.getValue());
    }

    @Override
    public Operand visitIdentifier(IdentifierTree tree, Site site) {
      Tree declaration = lowering.attribution().declarationOf(tree);
      if (declaration != null) {
        return site.path().environment().get(declaration);
      }
      return tree.getName().contentEquals("this")
          ? lowering.receiver()
          : fields.read(tree, nameFor(tree, site), site.path());
    }

    @Override
    public Operand visitMemberSelect(MemberSelectTree tree, Site site) {
      if (arrays.isLength(tree)) {
        return arrays.length(tree, nameFor(tree, site), site.path());
      }
      return fields.read(tree, nameFor(tree, site), site.path());
    }

    @Override
    public Operand visitUnary(UnaryTree tree, Site site) {
      return Shapes.isIncrementOrDecrement(tree)
          ? assignments.step(tree, site.path())
          : operators.unary(tree, nameFor(tree, site), site.path());
    }

    @Override
    public Operand visitBinary(BinaryTree tree, Site site) {
      return operators.binary(tree, nameFor(tree, site), site.path());
    }

    @Override
    public Operand visitConditionalExpression(ConditionalExpressionTree tree, Site site) {
      return operators.conditional(tree, nameFor(tree, site), site.path());
    }

    @Override
    public Operand visitTypeCast(TypeCastTree tree, Site site) {
      IrType type = lowering.typeOf(tree);
      String name = nameFor(tree, site);
      Operand operand = lower(tree.getExpression(), type, name, site.path());
      return lowering.convert(operand, type, name, site.path(), tree);
    }

    @Override
    public Operand visitAssignment(AssignmentTree tree, Site site) {
      return assignments.assign(tree, site.path());
    }

    @Override
    public Operand visitCompoundAssignment(CompoundAssignmentTree tree, Site site) {
      return assignments.compound(tree, site.path());
    }

    @Override
    public Operand visitArrayAccess(ArrayAccessTree tree, Site site) {
      return arrays.load(tree, nameFor(tree, site), site.path());
    }

    @Override
    public Operand visitNewArray(NewArrayTree tree, Site site) {
      IrType type = tree.getType() == null ? site.expected() : lowering.typeOf(tree);
      return arrays.create(
          tree, type, type.equals(site.expected()) ? site.name() : "", site.path());
    }

    @Override
    public Operand visitNewClass(NewClassTree tree, Site site) {
      return calls.create(tree, nameFor(tree, site), site.path());
    }

    @Override
    public Operand visitMethodInvocation(MethodInvocationTree tree, Site site) {
      Operand component = fields.component(tree, nameFor(tree, site), site.path());
      return component != null ? component : calls.invoke(tree, nameFor(tree, site), site.path());
    }

    @Override
    public Operand visitSwitchExpression(SwitchExpressionTree tree, Site site) {
      return lowering.statements().switches().value(tree, nameFor(tree, site), site.path());
    }
  }
}
