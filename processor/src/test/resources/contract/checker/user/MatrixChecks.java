package user;

/** Jacobians: a row for each number that a method returns or writes. */
class MatrixChecks {
  private MatrixChecks() {}

  static void arrays() {
    double[][] w = {{1, 2}, {3, 4}, {5, 6}};
    MatricesJacobian.MatricesJacobianResult j =
        MatricesJacobian.matrices(w, new double[] {10, 100}, 2);
    Expect.same(new double[] {420, 860, 1300}, j.value());
    Expect.same(new double[] {2, 4}, j.x()[0]);
    Expect.same(new double[] {10, 12}, j.x()[2]);
    Expect.same(new double[] {0, 0, 20, 200, 0, 0}, j.w()[1]);
  }

  static void manyColumns() {
    double[][] w = new double[2][30];
    double[] x = new double[30];
    x[29] = 7;
    w[1][29] = 3;
    MatricesJacobian.MatricesJacobianResult j = MatricesJacobian.matrices(w, x, 1);
    Expect.same(new double[] {0, 21}, j.value());
    Expect.same(60, j.w()[1].length);
    Expect.same(7, j.w()[1][59]);
    Expect.same(0, j.w()[0][59]);
    Expect.same(7, j.w()[0][29]);
    Expect.same(3, j.x()[1][29]);
  }

  static void numbersAreOneRow() {
    MatricesJacobian.NumberJacobian j = MatricesJacobian.number(5, new double[] {2, 3});
    Expect.same(13, j.value());
    Expect.same(new double[] {2}, j.valueBar()[0]);
    Expect.same(new double[] {5, 1}, j.x()[0]);
    Expect.same(1, j.x().length);
  }

  static void derivativesOfFloatsAreDoubles() {
    MatricesJacobian.NumberJacobian2 j = MatricesJacobian.number(1.5f);
    Expect.same(2.25, j.value());
    Expect.same(new double[] {3}, j.x()[0]);
  }

  static void writtenArraysAreRowsAndColumns() {
    double[] y = {1, 2};
    MatricesJacobian.IntoJacobian j = MatricesJacobian.into(3, y, new double[] {1, 10});
    Expect.same(new double[] {10, 92}, y);
    Expect.same(new double[] {6}, j.s()[0]);
    Expect.same(new double[] {60}, j.s()[1]);
    Expect.same(new double[] {0, 1}, j.y()[1]);
  }
}
