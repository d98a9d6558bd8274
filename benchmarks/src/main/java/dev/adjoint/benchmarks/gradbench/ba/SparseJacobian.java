package dev.adjoint.benchmarks.gradbench.ba;

import dev.adjoint.gradbench.objective.BundleAdjustmentAdjoint;
import dev.adjoint.gradbench.objective.BundleAdjustmentJacobian;
import dev.adjoint.gradbench.objective.BundleAdjustmentJacobian.ReprojectionJacobian;

/**
 * The Jacobian of all errors in compressed rows, in memory reserved once: two rows of each
 * observation, then one of each weight.
 */
public final class SparseJacobian {
  private static final int CAMERA = 11;
  private static final int POINT = 3;
  private static final int BLOCK = CAMERA + POINT + 1;

  private final Observations observations;
  private final int[] rows;
  private final int[] columns;
  private final double[] values;

  /** Reserves the memory for the Jacobian of these observations. */
  public SparseJacobian(Observations observations) {
    this.observations = observations;
    int count = observations.count();
    rows = new int[3 * count + 1];
    columns = new int[(2 * BLOCK + 1) * count];
    values = new double[columns.length];
  }

  /** From the generated block of each observation. */
  public double[] generated() {
    pattern();
    Observations o = observations;
    int weightsFrom = 2 * BLOCK * o.count();
    for (int i = 0; i < o.count(); i++) {
      ReprojectionJacobian block =
          BundleAdjustmentJacobian.reprojection(
              o.cameras()[o.camera(i)], o.points()[o.point(i)], o.weights()[i], o.features()[i]);
      for (int row = 0; row < 2; row++) {
        int at = (2 * i + row) * BLOCK;
        System.arraycopy(block.camera()[row], 0, values, at, CAMERA);
        System.arraycopy(block.point()[row], 0, values, at + CAMERA, POINT);
        values[at + CAMERA + POINT] = block.weight()[row][0];
      }
      values[weightsFrom + i] = BundleAdjustmentAdjoint.weightError(o.weights()[i]).weight();
    }
    return values;
  }

  /** From the expert's block of each observation. */
  public double[] byHand() {
    pattern();
    Observations o = observations;
    int weightsFrom = 2 * BLOCK * o.count();
    for (int i = 0; i < o.count(); i++) {
      BaByHand.block(
          o.cameras()[o.camera(i)],
          o.points()[o.point(i)],
          o.weights()[i],
          o.features()[i],
          values,
          2 * i * BLOCK);
      values[weightsFrom + i] = -2 * o.weights()[i];
    }
    return values;
  }

  /** Which column each value is in, and where the rows begin. */
  private void pattern() {
    Observations o = observations;
    int pointColumns = CAMERA * o.cameras().length;
    int weightColumns = pointColumns + POINT * o.points().length;
    int weightsFrom = 2 * BLOCK * o.count();
    int entry = 0;
    for (int i = 0; i < o.count(); i++) {
      for (int row = 0; row < 2; row++) {
        rows[2 * i + row] = entry;
        for (int c = 0; c < CAMERA; c++) {
          columns[entry++] = CAMERA * o.camera(i) + c;
        }
        for (int c = 0; c < POINT; c++) {
          columns[entry++] = pointColumns + POINT * o.point(i) + c;
        }
        columns[entry++] = weightColumns + i;
      }
      rows[2 * o.count() + i] = weightsFrom + i;
      columns[weightsFrom + i] = weightColumns + i;
    }
    rows[3 * o.count()] = columns.length;
  }
}
