package user;

/** Records and objects, as parameters, results and receivers. */
class RecordChecks {
  private RecordChecks() {}

  static void gradientOfARecord() {
    ShapesAdjoint.ProductGradient g = ShapesAdjoint.product(new Shapes.Point(2, 3), 5);
    Expect.same(30, g.value());
    Expect.same(new double[] {15, 10}, g.p().x(), g.p().y());
    Expect.same(6, g.k());
  }

  static void theElementOfABufferIsReplacedByTheSum() {
    ShapesAdjoint.PointAdjoint before = new ShapesAdjoint.PointAdjoint(100, 1);
    ShapesAdjoint.PointAdjoint[] pBar = {before};
    double[] kBar = {1};
    double value = ShapesAdjoint.productVjp(new Shapes.Point(2, 3), 5, 2, pBar, kBar);
    Expect.same(30, value);
    Expect.same(new double[] {130, 21, 13}, pBar[0].x(), pBar[0].y(), kBar[0]);
    ShapesAdjoint.PointAdjoint[] empty = new ShapesAdjoint.PointAdjoint[1];
    ShapesAdjoint.productVjp(new Shapes.Point(2, 3), 5, 2, empty, kBar);
    Expect.same(new double[] {30, 20}, empty[0].x(), empty[0].y());
  }

  static void tangentOfARecord() {
    ShapesTangent.ProductTangent t =
        ShapesTangent.product(new Shapes.Point(2, 3), 5, new ShapesTangent.PointTangent(1, 0), 1);
    Expect.same(new double[] {30, 21}, t.value(), t.tangent());
  }

  static void nestedRecordsWithArraysAndWhatIsPassive() {
    Shapes.Body body =
        new Shapes.Body(new Shapes.Point(2, 3), new double[] {1, 10}, 0.5f, 7, "name");
    ShapesAdjoint.BodyAdjoint b = ShapesAdjoint.weighed(body).b();
    float scale = b.scale();
    Expect.same(new double[] {5.5, 0, 22}, b.at().x(), b.at().y(), scale);
    Expect.same(new double[] {1, 1}, b.weights());
    double[] weights = {100, 200};
    ShapesAdjoint.BodyAdjoint[] bBar = {new ShapesAdjoint.BodyAdjoint(null, weights, 1f)};
    ShapesAdjoint.weighedVjp(body, 1, bBar);
    Expect.same(new double[] {5.5, 23}, bBar[0].at().x(), bBar[0].scale());
    Expect.same(new double[] {101, 201}, bBar[0].weights());
    ShapesTangent.BodyTangent bDot =
        new ShapesTangent.BodyTangent(
            new ShapesTangent.PointTangent(1, 0), new double[] {0, 1}, 0f);
    Expect.same(6.5, ShapesTangent.weighed(body, bDot).tangent());
  }

  static void resultsThatAreRecords() {
    ShapesAdjoint.TurnedPullback p =
        ShapesAdjoint.turned(new Shapes.Point(2, 3), 0, new ShapesAdjoint.PointAdjoint(1, 10));
    Shapes.Point value = p.value();
    Expect.same(new double[] {2, 3}, value.x(), value.y());
    Expect.same(new double[] {1, 10, 17}, p.p().x(), p.p().y(), p.angle());
    ShapesAdjoint.PointAdjoint[] pBar = {null};
    double[] angleBar = {1};
    ShapesAdjoint.turnedVjp(
        new Shapes.Point(2, 3), 0, new ShapesAdjoint.PointAdjoint(1, 10), pBar, angleBar);
    Expect.same(new double[] {1, 10, 18}, pBar[0].x(), pBar[0].y(), angleBar[0]);
    ShapesTangent.PointTangent tangent =
        ShapesTangent.turned(
                new Shapes.Point(2, 3), 0, new ShapesTangent.PointTangent(1, 0), 1)
            .tangent();
    Expect.same(new double[] {-2, 2}, tangent.x(), tangent.y());
  }

  static void arraysOfRecords() {
    Shapes.Point[] points = {new Shapes.Point(2, 3), new Shapes.Point(5, 7)};
    ShapesAdjoint.PointAdjoint[] g = ShapesAdjoint.moment(points).points();
    Expect.same(new double[] {3, 2, 7, 5}, g[0].x(), g[0].y(), g[1].x(), g[1].y());
    ShapesAdjoint.PointAdjoint[] bar = {new ShapesAdjoint.PointAdjoint(100, 0), null};
    ShapesAdjoint.momentVjp(points, 2, bar);
    Expect.same(new double[] {106, 4, 14, 10}, bar[0].x(), bar[0].y(), bar[1].x(), bar[1].y());
    ShapesTangent.PointTangent[] dot = {new ShapesTangent.PointTangent(1, 0), null};
    Expect.same(3, ShapesTangent.moment(points, dot).tangent());
  }

  static void arraysOfRecordsThatAreWritten() {
    Shapes.Point[] points = {new Shapes.Point(2, 3), new Shapes.Point(5, 7)};
    ShapesAdjoint.PointAdjoint[] bar = {
      new ShapesAdjoint.PointAdjoint(1, 10), new ShapesAdjoint.PointAdjoint(100, 0)
    };
    double[] byBar = {0};
    ShapesAdjoint.moveVjp(points, 4, bar, byBar);
    Expect.same(new double[] {8, 3, 20}, points[0].x(), points[0].y(), points[1].x());
    Expect.same(new double[] {4, 10, 400, 0}, bar[0].x(), bar[0].y(), bar[1].x(), bar[1].y());
    Expect.same(502, byBar[0]);
    ShapesTangent.PointTangent[] dot = {
      new ShapesTangent.PointTangent(1, 1), new ShapesTangent.PointTangent(0, 1)
    };
    ShapesTangent.move(points, 0.5, dot, 1);
    Expect.same(new double[] {8.5, 1, 20, 1}, dot[0].x(), dot[0].y(), dot[1].x(), dot[1].y());
  }

  static void oneArrayOfRecordsForTwoParametersHasOneBuffer() {
    Shapes.Point[] points = {new Shapes.Point(2, 3)};
    ShapesAdjoint.DottedGradient g = ShapesAdjoint.dotted(points, points);
    Expect.same(new double[] {4, 6, 4, 6},
        g.p()[0].x(), g.p()[0].y(), g.q()[0].x(), g.q()[0].y());
    ShapesAdjoint.PointAdjoint[] bar = new ShapesAdjoint.PointAdjoint[1];
    ShapesAdjoint.dottedVjp(points, points, 1, bar, bar);
    Expect.same(new double[] {4, 6}, bar[0].x(), bar[0].y());
  }

  static void oneBufferForARecordAndAnArrayOfSuch() {
    Shapes.Point[] points = {new Shapes.Point(5, 7)};
    ShapesAdjoint.PointAdjoint[] bar = {new ShapesAdjoint.PointAdjoint(100, 200)};
    ShapesAdjoint.firstVjp(new Shapes.Point(2, 3), points, 1, bar, bar);
    Expect.same(new double[] {107, 210}, bar[0].x(), bar[0].y());
  }

  static void twoRecordsOfOneName() {
    ShapesAdjoint.BothGradient g =
        ShapesAdjoint.both(new Shapes.Point(2, 3), new Shapes.Other.Point(5));
    ShapesAdjoint.PointAdjoint2 q = g.q();
    Expect.same(new double[] {5, 0, 2}, g.p().x(), g.p().y(), q.z());
  }

  static void recordsOutsideOfP() {
    Expect.same(2, ShapesAdjoint.passive(new Shapes.Point(2, 3), 5).k());
    Expect.same(2, ShapesTangent.passive(new Shapes.Point(2, 3), 5, 1).tangent());
  }

  static void callsMayChangeArraysInRecords() {
    Shapes.Body b = new Shapes.Body(null, new double[] {3, 5}, 1f, 1, "name");
    Expect.same(60, ShapesAdjoint.changed(b, 2, body -> body.weights()[0] = 100).k());
  }

  static void nullIsWhatTheMethodMakesOfIt() {
    ShapesAdjoint.OrNothingGradient g = ShapesAdjoint.orNothing(null, 5);
    Expect.same(new double[] {5, 1, 0}, g.value(), g.k(), g.p().x());
    Expect.thrown(NullPointerException.class, null, () -> ShapesAdjoint.product(null, 1));
    ShapesAdjoint.PointAdjoint[] pBar = {null};
    double[] kBar = {7};
    Expect.thrown(
        NullPointerException.class, null, () -> ShapesAdjoint.productVjp(null, 1, 1, pBar, kBar));
    Expect.same(7, kBar[0]);
  }

  static void matricesOfRecords() {
    Shapes.Point p = new Shapes.Point(2, 3);
    ShapesHessian.BentHessian h = ShapesHessian.bent(p, 5);
    Expect.same(60, h.value());
    Expect.same(new double[] {60, 20, 12}, h.gradient());
    Expect.same(new double[] {30, 20, 12}, h.hessian()[0]);
    Expect.same(new double[] {20, 0, 4}, h.hessian()[1]);
    Expect.same(new double[] {12, 4, 0}, h.hessian()[2]);
    ShapesHessian.BentHvp product =
        ShapesHessian.bentHvp(p, 5, new ShapesHessian.PointTangent(0, 1), 0);
    Expect.same(new double[] {60, 20, 12}, product.p().x(), product.p().y(), product.k());
    Expect.same(new double[] {20, 0, 4}, product.pHvp().x(), product.pHvp().y(), product.kHvp());
    ShapesJacobian.BentJacobian j = ShapesJacobian.bent(p, 5);
    Expect.same(new double[] {60, 20}, j.p()[0]);
    Expect.same(new double[] {12}, j.k()[0]);
  }

  static void fieldsOfTheReceiver() {
    Model model = new Model(2, new double[] {1, 10}, 0.5);
    ModelAdjoint.PriceGradient g = ModelAdjoint.price(model, 3);
    Expect.same(new double[] {33, 16.5, 11}, g.value(), g.sigma(), g.spot());
    Expect.same(new double[] {3, 3}, g.curve());
    double[] sigmaBar = {1};
    double[] curveBar = {0, 1};
    double[] spotBar = {1};
    ModelAdjoint.priceVjp(model, 3, 2, sigmaBar, curveBar, spotBar);
    Expect.same(new double[] {34, 6, 7, 23}, sigmaBar[0], curveBar[0], curveBar[1], spotBar[0]);
    Expect.same(16.5, ModelTangent.price(model, 3, 1, new double[] {0, 0}, 0).tangent());
    Expect.same(0.5, ModelAdjoint.discounted(model, 3).spot());
  }
}
