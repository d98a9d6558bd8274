package corpus.records;

import dev.adjoint.Differentiable;

/** Records of numbers: parameters, results, and in between. */
public final class Vectors3 {
  private Vectors3() {}

  record Vec3(double x, double y, double z) {
    Vec3 plus(Vec3 other) {
      return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    Vec3 times(double factor) {
      return new Vec3(factor * x, factor * y, factor * z);
    }

    double dot(Vec3 other) {
      return x * other.x() + y * other.y() + z * other.z();
    }

    static Vec3 zero() {
      return new Vec3(0, 0, 0);
    }
  }

  record Body(Vec3 position, Vec3 velocity, double mass, int id) {}

  record Layer(double[][] w, double[] b) {}

  // @inputs new Vectors3.Vec3(0.7, -1.2, 0.4), new Vectors3.Vec3(1.1, 0.3, -0.8)
  @Differentiable
  static double dot(Vec3 a, Vec3 b) {
    return a.dot(b) + a.x() * b.y();
  }

  // @inputs new Vectors3.Vec3(0.7, -1.2, 0.4), 1.5
  @Differentiable
  static Vec3 move(Vec3 a, double t) {
    return a.plus(a.times(Math.sin(t))).plus(Vec3.zero());
  }

  // @inputs new Vectors3.Body(new Vectors3.Vec3(0.7, -1.2, 0.4), new Vectors3.Vec3(1, 2, 3), 2.5, 7), 0.1
  @Differentiable
  static Body step(Body body, double dt) {
    Vec3 force = body.position().times(-1 / body.mass());
    Vec3 velocity = body.velocity().plus(force.times(dt));
    return new Body(body.position().plus(velocity.times(dt)), velocity, body.mass(), body.id());
  }

  // @inputs new Vectors3.Vec3[] {new Vectors3.Vec3(0.7, -1.2, 0.4), new Vectors3.Vec3(1, 2, 3)}
  @Differentiable
  static double energy(Vec3[] points) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        Vec3 difference = points[i].plus(points[j].times(-1));
        sum += 1 / Math.sqrt(difference.dot(difference));
      }
    }
    return sum;
  }

  // @inputs new Vectors3.Vec3[] {new Vectors3.Vec3(0.7, -1.2, 0.4), new Vectors3.Vec3(1, 2, 3)}, 0.3
  @Differentiable
  static void drift(Vec3[] points, double t) {
    for (int i = 0; i < points.length; i++) {
      points[i] = points[i].times(t).plus(points[0]);
    }
  }

  // @inputs new Vectors3.Layer(mixed(2, 3), mixed(2)), mixed(3)
  @Differentiable
  static double[] forward(Layer layer, double[] x) {
    double[] y = new double[layer.b().length];
    for (int i = 0; i < y.length; i++) {
      double sum = layer.b()[i];
      for (int j = 0; j < x.length; j++) {
        sum += layer.w()[i][j] * x[j];
      }
      y[i] = Math.tanh(sum);
    }
    return y;
  }
}
