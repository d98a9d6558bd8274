package dev.adjoint.processor.oracle;

/** The pullback adds to what the buffers hold, once more with each call. */
final class AccumulationCheck implements Check {
  @Override
  public String title() {
    return "accumulation";
  }

  @Override
  public void verify(Point point, Subject subject) {
    Object[] actual = Seeds.buffers(point.problem(), point.arguments());
    Flat.write(actual, point.random(Flat.read(actual).length, 7));
    Object[] expected = Flat.copy(actual);
    Object seed = seed(point);
    InterpreterSubject reference = new InterpreterSubject(point);
    double rounding = point.jacobian().rounding(point.problem().single());
    double relative = point.problem().single() ? 1e-4 : 1e-10;
    for (int call = 1; call <= 2; call++) {
      double[] u = reference.weights(seed, actual);
      Point.rethrow(subject.pullback(point.arguments(), seed, actual));
      Point.rethrow(reference.pullback(point.arguments(), seed, expected));
      double[] a = Flat.read(actual);
      double[] e = Flat.read(expected);
      double scale = 1;
      for (double entry : e) {
        scale = Double.isFinite(entry) ? Math.max(scale, Math.abs(entry)) : scale;
      }
      for (int i = 0; i < e.length; i++) {
        String what = "buffer " + i + " after call " + call;
        boolean both = !Double.isFinite(e[i]) && !Double.isFinite(a[i]);
        boolean wild = both || Double.isInfinite(e[i]) && !point.jacobian().tame();
        if (wild || Undecided.isLoud(point, a[i])) {
          e[i] = a[i];
        } else if (Undecided.is(a[i], e[i])) {
          Undecided.requireAdjoint(point, subject, what, u, i);
          e[i] = a[i];
        } else {
          Closeness.close(what, a[i], e[i], relative * scale + rounding);
        }
      }
      Flat.write(expected, e);
    }
  }

  private static Object seed(Point point) {
    double[] u = point.random(point.outputs(point.inputs()).length, 8);
    return Seeds.of(point, u).result();
  }
}
