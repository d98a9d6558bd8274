package client;

import dev.adjoint.Workspace;
import java.util.Arrays;
import model.Model;
import model.ModelAdjoint;
import model.ModelHessian;
import model.ModelJacobian;
import model.ModelTangent;

/** Calls everything that the companions of the model offer. */
public final class Client {
  private Client() {}

  /** What the companions say, as text. */
  public static String ask() {
    StringBuilder said = new StringBuilder();
    cubic(said);
    squares(said);
    step(said);
    energy(said);
    power(said);
    return said.toString();
  }

  private static void cubic(StringBuilder said) {
    double[] w = {2, 3};
    ModelAdjoint.CubicGradient gradient = ModelAdjoint.cubic(1.5, 2f, w);
    said.append(gradient.value()).append(' ').append(gradient.x()).append(' ');
    said.append(gradient.y()).append(Arrays.toString(gradient.w())).append('\n');
    double[] xBar = new double[1];
    float[] yBar = new float[1];
    double[] wBar = new double[2];
    said.append(ModelAdjoint.cubicVjp(1.5, 2f, w, 1.0, xBar, yBar, wBar));
    said.append(xBar[0]).append(' ').append(yBar[0]).append(Arrays.toString(wBar)).append('\n');
    double[] wDot = {1, 0};
    ModelTangent.CubicTangent tangent = ModelTangent.cubic(1.5, 2f, w, 1, 1f, wDot);
    said.append(tangent.value()).append(' ').append(tangent.tangent()).append('\n');
    ModelHessian.CubicHessian hessian = ModelHessian.cubic(1.5, 2f, w);
    said.append(hessian.value()).append(Arrays.toString(hessian.gradient()));
    said.append(Arrays.deepToString(hessian.hessian())).append('\n');
    ModelHessian.CubicHvp hvp = ModelHessian.cubicHvp(1.5, 2f, w, 1, 1f, wDot);
    said.append(hvp.value()).append(' ').append(hvp.x()).append(' ').append(hvp.y());
    said.append(Arrays.toString(hvp.w())).append(hvp.xHvp()).append(' ').append(hvp.yHvp());
    said.append(Arrays.toString(hvp.wHvp())).append('\n');
  }

  private static void squares(StringBuilder said) {
    double[] x = {1, 2};
    double[] seed = {1, 1};
    ModelAdjoint.SquaresPullback pullback = ModelAdjoint.squares(x, seed);
    said.append(Arrays.toString(pullback.value())).append(Arrays.toString(pullback.x()));
    double[] xBar = new double[2];
    said.append(Arrays.toString(ModelAdjoint.squaresVjp(x, seed, xBar)));
    try (Closing closing = new Closing()) {
      said.append(Arrays.toString(ModelAdjoint.squaresVjp(closing.workspace, x, seed, xBar)));
    }
    said.append(Arrays.toString(xBar));
    ModelTangent.SquaresTangent tangent = ModelTangent.squares(x, seed);
    said.append(Arrays.toString(tangent.value())).append(Arrays.toString(tangent.tangent()));
    ModelJacobian.SquaresJacobian jacobian = ModelJacobian.squares(x);
    said.append(Arrays.toString(jacobian.value())).append(Arrays.deepToString(jacobian.x()));
    said.append('\n');
  }

  private static void step(StringBuilder said) {
    double[] x = {1, 2};
    double[] xBar = {1, 1};
    double[] rateBar = new double[1];
    ModelAdjoint.stepVjp(x, 0.1, xBar, rateBar);
    said.append(Arrays.toString(x)).append(Arrays.toString(xBar)).append(rateBar[0]);
    double[] y = {1, 2};
    double[] yDot = {1, 1};
    ModelTangent.step(y, 0.1, yDot, 1);
    said.append(Arrays.toString(y)).append(Arrays.toString(yDot)).append('\n');
  }

  private static void energy(StringBuilder said) {
    Model.Spring spring = new Model.Spring(2, new double[] {4, 1});
    ModelAdjoint.EnergyGradient gradient = ModelAdjoint.energy(spring);
    ModelAdjoint.SpringAdjoint its = gradient.s();
    said.append(gradient.value()).append(its.stiffness()).append(Arrays.toString(its.ends()));
    ModelAdjoint.SpringAdjoint[] bar = new ModelAdjoint.SpringAdjoint[1];
    said.append(ModelAdjoint.energyVjp(spring, 1, bar)).append(bar[0].stiffness());
    ModelTangent.SpringTangent dot = new ModelTangent.SpringTangent(1, new double[] {1, 0});
    ModelTangent.EnergyTangent tangent = ModelTangent.energy(spring, dot);
    said.append(tangent.value()).append(' ').append(tangent.tangent()).append('\n');
  }

  private static void power(StringBuilder said) {
    ModelAdjoint.PowerGradient gradient = ModelAdjoint.power(0.5, 3);
    ModelTangent.PowerTangent tangent = ModelTangent.power(0.5, 3, 1);
    said.append(gradient.value()).append(gradient.x());
    said.append(tangent.value()).append(tangent.tangent()).append('\n');
  }

  /** A workspace that is given back. */
  private static final class Closing implements AutoCloseable {
    private final Workspace workspace = new Workspace();

    @Override
    public void close() {
      workspace.release();
    }
  }
}
