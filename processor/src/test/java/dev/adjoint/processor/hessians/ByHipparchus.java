package dev.adjoint.processor.hessians;

import java.util.function.Function;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** The same functions in Hipparchus' derivatives of second order, written out once more. */
final class ByHipparchus {
  private ByHipparchus() {}

  /** The Hessian of a function at a point. */
  static double[][] hessian(
      Function<DerivativeStructure[], DerivativeStructure> function, double[] at) {
    DSFactory factory = new DSFactory(at.length, 2);
    DerivativeStructure[] x = new DerivativeStructure[at.length];
    for (int i = 0; i < at.length; i++) {
      x[i] = factory.variable(i, at[i]);
    }
    DerivativeStructure y = function.apply(x);
    double[][] hessian = new double[at.length][at.length];
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j < at.length; j++) {
        int[] orders = new int[at.length];
        orders[i]++;
        orders[j]++;
        hessian[i][j] = y.getPartialDerivative(orders);
      }
    }
    return hessian;
  }

  private static DerivativeStructure square(DerivativeStructure x) {
    return x.multiply(x);
  }

  private static DerivativeStructure zero(DerivativeStructure[] x) {
    return x[0].getField().getZero();
  }

  static DerivativeStructure extendedRosenbrock(DerivativeStructure[] x) {
    DerivativeStructure sum = zero(x);
    for (int i = 0; i + 1 < x.length; i++) {
      sum = sum.add(square(x[i].subtract(1)));
      sum = sum.add(square(x[i + 1].subtract(square(x[i]))).multiply(100));
    }
    return sum;
  }

  static DerivativeStructure beale(DerivativeStructure[] x) {
    double[] constants = {1.5, 2.25, 2.625};
    DerivativeStructure sum = zero(x);
    for (int k = 0; k < 3; k++) {
      sum = sum.add(square(x[0].multiply(x[1].pow(k + 1).subtract(1)).add(constants[k])));
    }
    return sum;
  }

  static DerivativeStructure booth(DerivativeStructure[] x) {
    return square(x[0].add(x[1].multiply(2)).subtract(7))
        .add(square(x[0].multiply(2).add(x[1]).subtract(5)));
  }

  static DerivativeStructure himmelblau(DerivativeStructure[] x) {
    return square(square(x[0]).add(x[1]).subtract(11))
        .add(square(x[0].add(square(x[1])).subtract(7)));
  }

  static DerivativeStructure powellSingular(DerivativeStructure[] x) {
    return square(x[0].add(x[1].multiply(10)))
        .add(square(x[2].subtract(x[3])).multiply(5))
        .add(x[1].subtract(x[2].multiply(2)).pow(4))
        .add(x[0].subtract(x[3]).pow(4).multiply(10));
  }

  static DerivativeStructure wood(DerivativeStructure[] x) {
    DerivativeStructure c = x[1].subtract(1);
    DerivativeStructure d = x[3].subtract(1);
    return square(square(x[0]).subtract(x[1]))
        .multiply(100)
        .add(square(x[0].subtract(1)))
        .add(square(x[2].subtract(1)))
        .add(square(square(x[2]).subtract(x[3])).multiply(90))
        .add(square(c).add(square(d)).multiply(10.1))
        .add(c.multiply(d).multiply(19.8));
  }

  static DerivativeStructure branin(DerivativeStructure[] x) {
    DerivativeStructure t =
        x[1].subtract(square(x[0]).multiply(5.1 / (4 * Math.PI * Math.PI)))
            .add(x[0].multiply(5 / Math.PI))
            .subtract(6);
    return square(t).add(x[0].cos().multiply(10 * (1 - 1 / (8 * Math.PI)))).add(10);
  }

  static DerivativeStructure ackley(DerivativeStructure[] x) {
    DerivativeStructure squares = zero(x);
    DerivativeStructure waves = zero(x);
    for (DerivativeStructure each : x) {
      squares = squares.add(square(each));
      waves = waves.add(each.multiply(2 * Math.PI).cos());
    }
    return squares
        .divide(x.length)
        .sqrt()
        .multiply(-0.2)
        .exp()
        .multiply(-20)
        .subtract(waves.divide(x.length).exp());
  }

  static DerivativeStructure rastrigin(DerivativeStructure[] x) {
    DerivativeStructure sum = zero(x);
    for (DerivativeStructure each : x) {
      sum = sum.add(square(each)).subtract(each.multiply(2 * Math.PI).cos().multiply(10));
    }
    return sum;
  }

  static DerivativeStructure styblinskiTang(DerivativeStructure[] x) {
    DerivativeStructure sum = zero(x);
    for (DerivativeStructure each : x) {
      sum = sum.add(each.pow(4)).subtract(square(each).multiply(16)).add(each.multiply(5));
    }
    return sum.multiply(0.5);
  }

  static DerivativeStructure goldsteinPrice(DerivativeStructure[] v) {
    DerivativeStructure x = v[0];
    DerivativeStructure y = v[1];
    DerivativeStructure q =
        x.multiply(-14)
            .add(square(x).multiply(3))
            .subtract(y.multiply(14))
            .add(x.multiply(y).multiply(6))
            .add(square(y).multiply(3))
            .add(19);
    DerivativeStructure s =
        x.multiply(-32)
            .add(square(x).multiply(12))
            .add(y.multiply(48))
            .subtract(x.multiply(y).multiply(36))
            .add(square(y).multiply(27))
            .add(18);
    DerivativeStructure first = square(x.add(y).add(1)).multiply(q).add(1);
    return first.multiply(square(x.multiply(2).subtract(y.multiply(3))).multiply(s).add(30));
  }

  static DerivativeStructure zakharov(DerivativeStructure[] x) {
    DerivativeStructure squares = zero(x);
    DerivativeStructure weighted = zero(x);
    for (int i = 0; i < x.length; i++) {
      squares = squares.add(square(x[i]));
      weighted = weighted.add(x[i].multiply(0.5 * (i + 1)));
    }
    return squares.add(square(weighted)).add(weighted.pow(4));
  }

  static DerivativeStructure dixonPrice(DerivativeStructure[] x) {
    DerivativeStructure sum = square(x[0].subtract(1));
    for (int i = 1; i < x.length; i++) {
      sum = sum.add(square(square(x[i]).multiply(2).subtract(x[i - 1])).multiply(i + 1));
    }
    return sum;
  }

  static DerivativeStructure brown(DerivativeStructure[] x) {
    DerivativeStructure sum = zero(x);
    for (int i = 0; i + 1 < x.length; i++) {
      DerivativeStructure a = square(x[i]);
      DerivativeStructure b = square(x[i + 1]);
      sum = sum.add(a.pow(b.add(1))).add(b.pow(a.add(1)));
    }
    return sum;
  }

  static DerivativeStructure logisticLoss(DerivativeStructure[] w, double[][] samples) {
    DerivativeStructure loss = zero(w);
    for (double[] sample : samples) {
      DerivativeStructure score = zero(w);
      for (int j = 0; j < w.length; j++) {
        score = score.add(w[j].multiply(sample[j]));
      }
      loss = loss.add(score.multiply(-sample[w.length]).exp().log1p());
    }
    return loss;
  }
}
