package dev.adjoint.benchmarks.gradbench.ht;

import dev.adjoint.benchmarks.gradbench.Normal;
import dev.adjoint.gradbench.objective.Hand;
import dev.adjoint.gradbench.objective.HandTracking;
import dev.adjoint.gradbench.objective.HandTrackingJacobian;
import dev.adjoint.gradbench.objective.HandTrackingTangent;
import java.util.Random;

/** A hand in a pose, and points measured on it; the derivatives of their errors in both ways. */
public final class Tracking {
  private final double[] theta;
  private final double[] us;
  private final Hand hand;
  private final int[] correspondences;
  private final double[][] points;
  private final HtByHand byHand;

  private Tracking(
      double[] theta, double[] us, Hand hand, int[] correspondences, double[][] points) {
    this.theta = theta;
    this.us = us;
    this.hand = hand;
    this.correspondences = correspondences;
    this.points = points;
    byHand = new HtByHand(hand, points.length, us.length > 0);
  }

  /** So many points, on triangles with coordinates in them or on vertices. */
  public static Tracking draw(int points, boolean withUs, boolean mirrored) {
    Normal normal = new Normal(points);
    Hand hand = SyntheticHand.draw(mirrored);
    int places = withUs ? hand.triangles().length : hand.positions().length;
    return new Tracking(
        normal.vector(26),
        withUs ? normal.vector(2 * points) : new double[0],
        hand,
        new Random(points).ints(points, 0, places).toArray(),
        normal.matrix(points, 3));
  }

  /** The pose, which may be changed. */
  public double[] theta() {
    return theta;
  }

  /** The places in the triangles, which may be changed. */
  public double[] us() {
    return us;
  }

  /** The method itself. */
  public double[] errors() {
    return HandTracking.errors(theta, us, hand, correspondences, points);
  }

  /** Two columns for the places by the tangent companion, and the pose by that for Jacobians. */
  public double[][] generated() {
    double[][] pose =
        HandTrackingJacobian.poseErrors(theta, us, hand, correspondences, points).theta();
    if (us.length == 0) {
      return pose;
    }
    double[] first = place(0);
    double[] second = place(1);
    double[][] jacobian = new double[pose.length][];
    for (int row = 0; row < pose.length; row++) {
      jacobian[row] = new double[2 + pose[row].length];
      jacobian[row][0] = first[row];
      jacobian[row][1] = second[row];
      System.arraycopy(pose[row], 0, jacobian[row], 2, pose[row].length);
    }
    return jacobian;
  }

  /** An error depends on the place of its own point only, so that one call gives a whole column. */
  private double[] place(int coordinate) {
    double[] usDot = new double[us.length];
    for (int i = coordinate; i < us.length; i += 2) {
      usDot[i] = 1;
    }
    return HandTrackingTangent.errors(theta, us, hand, correspondences, points, usDot).tangent();
  }

  /** The expert's Jacobian. */
  public double[][] byHand() {
    return byHand.jacobian(theta, us, correspondences, points);
  }

  /** The errors that the expert's last Jacobian came with. */
  public double[] errorsByHand() {
    return byHand.errors();
  }
}
