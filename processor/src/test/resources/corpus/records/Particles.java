package corpus.records;

import dev.adjoint.Differentiable;

/** Systems of particles whose states are records. */
public final class Particles {
  private Particles() {}

  record Vec3(double x, double y, double z) {
    static final Vec3 ZERO = new Vec3(0, 0, 0);

    Vec3 plus(Vec3 o) {
      return new Vec3(x + o.x, y + o.y, z + o.z);
    }

    Vec3 minus(Vec3 o) {
      return new Vec3(x - o.x, y - o.y, z - o.z);
    }

    Vec3 times(double s) {
      return new Vec3(s * x, s * y, s * z);
    }

    Vec3 cross(Vec3 o) {
      return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double dot(Vec3 o) {
      return x * o.x + y * o.y + z * o.z;
    }

    double norm() {
      return Math.sqrt(dot(this));
    }
  }

  record Particle(Vec3 at, Vec3 speed, double mass, String name) {
    Particle moved(Vec3 force, double dt) {
      Vec3 next = speed.plus(force.times(dt / mass));
      return new Particle(at.plus(next.times(dt)), next, mass, name);
    }

    double kinetic() {
      return 0.5 * mass * speed.dot(speed);
    }
  }

  static Particle[] three() {
    return new Particle[] {
      new Particle(new Vec3(0, 0.5, 0.1), new Vec3(0.4, 0, -0.2), 1.5, "a"),
      new Particle(new Vec3(1, -0.5, 0.3), new Vec3(-0.1, 0.3, 0.2), 0.7, "b"),
      new Particle(new Vec3(-1, 0.2, -0.4), new Vec3(0, -0.6, 0.1), 1.1, "c")
    };
  }

  static Vec3 force(Particle p, Particle q) {
    Vec3 d = q.at().minus(p.at());
    double r = d.norm();
    return d.times(p.mass() * q.mass() / (r * r * r));
  }

  // @inputs Particles.three(), 0.05, 3
  @Differentiable
  static double simulate(Particle[] start, double dt, int steps) {
    Particle[] now = start.clone();
    for (int s = 0; s < steps; s++) {
      Particle[] next = new Particle[now.length];
      for (int i = 0; i < now.length; i++) {
        Vec3 total = Vec3.ZERO;
        for (int j = 0; j < now.length; j++) {
          if (i != j) {
            total = total.plus(force(now[i], now[j]));
          }
        }
        next[i] = now[i].moved(total, dt);
      }
      now = next;
    }
    double energy = 0;
    for (Particle p : now) {
      energy += p.kinetic() + p.at().norm();
    }
    return energy;
  }

  // @inputs Particles.three(), 0.1
  @Differentiable
  static void kick(Particle[] all, double dt) {
    for (int i = 0; i < all.length; i++) {
      all[i] = all[i].moved(all[(i + 1) % all.length].at(), dt);
    }
    Particle first = all[0];
    all[0] = all[2];
    all[2] = first;
  }

  // @inputs Particles.three()
  @Differentiable
  static Particle heaviest(Particle[] all) {
    Particle best = all[0];
    for (Particle p : all) {
      if (p.mass() > best.mass()) {
        best = p;
      }
    }
    return best;
  }

  // @inputs Particles.three(), 0.4
  @Differentiable
  static Vec3 momentum(Particle[] all, double factor) {
    Vec3 sum = Vec3.ZERO;
    for (Particle p : all) {
      sum = sum.plus(p.speed().times(p.mass() * factor).cross(p.at()));
    }
    return sum;
  }

  // @inputs new Particles.Vec3(0.3, -0.7, 1.1), new Particles.Vec3(0.9, 0.2, -0.4), 6
  @Differentiable
  static double orbit(Vec3 position, Vec3 velocity, int steps) {
    Vec3 p = position;
    Vec3 v = velocity;
    for (int i = 0; i < steps && p.norm() > 0.1; i++) {
      Vec3 a = p.times(-1 / Math.pow(p.norm(), 3));
      v = v.plus(a.times(0.02));
      p = p.plus(v.times(0.02));
    }
    return p.equals(position) ? 0 : p.norm() + v.dot(velocity);
  }

  // @inputs new Particles.Vec3(0.3, -0.7, 1.1), true
  // @inputs new Particles.Vec3(0.3, -0.7, 1.1), false
  @Differentiable
  static Vec3 maybe(Vec3 v, boolean same) {
    Vec3 w = same ? v : v.times(2);
    return w == v ? w : w.plus(v);
  }

  // @inputs new Particles.Vec3[][] {{new Particles.Vec3(1, 2, 3)}, {new Particles.Vec3(0.5, 0.4, 0.3), new Particles.Vec3(-1, 0.2, 0.1)}}
  @Differentiable
  static double ragged(Vec3[][] table) {
    double sum = 0;
    for (Vec3[] row : table) {
      for (Vec3 v : row) {
        sum += v.norm() * row[0].x();
      }
    }
    return sum * table[1][1].z();
  }

  // @inputs mixed(6)
  @Differentiable
  static Vec3[] pack(double[] flat) {
    Vec3[] points = new Vec3[flat.length / 3];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Vec3(flat[3 * i] * flat[0], flat[3 * i + 1], flat[3 * i + 2]);
    }
    return points;
  }
}
