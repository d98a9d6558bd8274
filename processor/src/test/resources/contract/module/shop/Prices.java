package shop;

import dev.adjoint.Differentiable;
import java.io.IOException;

/** Differentiates what it offers. */
public final class Prices {
  /** Has static methods only. */
  private Prices() {}

  /**
   * A price.
   *
   * @param rates the rates
   * @param notional what they are applied to
   * @return the price
   * @throws IOException if there are no rates
   */
  @Differentiable
  public static double price(double[] rates, double notional) throws IOException {
    if (rates.length == 0) {
      throw new IOException("no rates");
    }
    double price = notional;
    for (double rate : rates) {
      price = price / (1 + rate);
    }
    while (price > 100) {
      price *= rates[0];
    }
    return price;
  }

  /**
   * All of them.
   *
   * @param rates the rates
   * @param prices what they come to
   */
  @Differentiable
  public static void all(float[] rates, float[][] prices) {
    for (int i = 0; i < prices.length; i++) {
      for (int j = 0; j < prices[i].length; j++) {
        prices[i][j] *= rates[j];
      }
    }
  }

  /**
   * In a row.
   *
   * @param rates the rates
   * @return their squares
   */
  @Differentiable
  public static double[] squares(double... rates) {
    double[] result = rates.clone();
    for (int i = 0; i < rates.length; i++) {
      result[i] *= rates[i];
    }
    return result;
  }
}
