package dev.adjoint.processor.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Where operands are taken from: a range, and numbers of its own. */
enum Domain {
  /** Any finite number but 0, all magnitudes alike. */
  ALL("any") {
    @Override
    double draw(SplittableRandom random) {
      return sign(random) * Math.scalb(random.nextDouble(1, 2), random.nextInt(-1074, 1024));
    }

    @Override
    List<Double> edges() {
      return both(3 * Double.MIN_VALUE, Double.MIN_NORMAL, 7e-4, 1, 1.5e154, Double.MAX_VALUE);
    }
  },
  /** Any positive finite number. */
  POSITIVE("any above 0") {
    @Override
    double draw(SplittableRandom random) {
      return Math.abs(ALL.draw(random));
    }

    @Override
    List<Double> edges() {
      return ALL.edges().stream().filter(x -> x > 0).toList();
    }
  },
  /** Magnitudes at which squares neither overflow nor underflow. */
  MIDDLE("10⁻¹⁰⁰ … 10¹⁰⁰ and negatives") {
    @Override
    double draw(SplittableRandom random) {
      return sign(random) * Math.scalb(random.nextDouble(1, 2), random.nextInt(-332, 332));
    }

    @Override
    List<Double> edges() {
      return both(1e-100, 1, 1e100);
    }
  },
  /** All magnitudes but those next to the largest and the smallest. */
  WIDE("10⁻³⁰⁰ … 10³⁰⁰ and negatives") {
    @Override
    double draw(SplittableRandom random) {
      return sign(random) * Math.scalb(random.nextDouble(1, 2), random.nextInt(-996, 996));
    }

    @Override
    List<Double> edges() {
      return both(1e-300, 1e-162, 1, 1.5e154, 1e300);
    }
  },
  /** What most programs compute with. */
  ORDINARY("−10 … 10") {
    @Override
    double draw(SplittableRandom random) {
      return random.nextDouble(-10, 10);
    }

    @Override
    List<Double> edges() {
      return both(1e-300, 1e-10, 1, 10);
    }
  },
  /** The positive half of it. */
  POSITIVE_ORDINARY("0 … 10, without 0") {
    @Override
    double draw(SplittableRandom random) {
      return 10 - random.nextDouble(0, 10);
    }

    @Override
    List<Double> edges() {
      return ORDINARY.edges().stream().filter(x -> x > 0).toList();
    }
  },
  /** Where nothing levels off. */
  SMALL("−1 … 1") {
    @Override
    double draw(SplittableRandom random) {
      return random.nextDouble(-1, 1);
    }

    @Override
    List<Double> edges() {
      return both(Double.MIN_VALUE, 1e-9, 1);
    }
  },
  /** About 0, to the exponents at which exponentials end. */
  EXPONENTS("−750 … 750") {
    @Override
    double draw(SplittableRandom random) {
      return random.nextDouble(-750, 750);
    }

    @Override
    List<Double> edges() {
      return both(Double.MIN_VALUE, 1e-20, 36, 708, 709.7, 710.4, 745);
    }
  },
  /** Angles: small and large ones, and those next to multiples of a right angle. */
  ANGLES("to 10²⁰, multiples of π/2") {
    @Override
    double draw(SplittableRandom random) {
      return random.nextBoolean()
          ? sign(random) * Math.scalb(random.nextDouble(1, 2), random.nextInt(-1000, 66))
          : random.nextInt(-1000, 1000) * (Math.PI / 2);
    }

    @Override
    List<Double> edges() {
      return both(Double.MIN_VALUE, Math.PI / 2, Math.PI, 1e20);
    }
  },
  /** The open interval, and what is next to its ends. */
  UNIT("−1 … 1, to the ends") {
    @Override
    double draw(SplittableRandom random) {
      return random.nextBoolean()
          ? random.nextDouble(-1, 1)
          : sign(random) * (1 - Math.scalb(random.nextDouble(1, 2), random.nextInt(-54, -1)));
    }

    @Override
    List<Double> edges() {
      return both(Double.MIN_VALUE, 1e-9, Math.nextDown(1.0));
    }
  },
  /** Above −1, and what is next to it. */
  ABOVE_MINUS_ONE("any above −1") {
    @Override
    double draw(SplittableRandom random) {
      return random.nextBoolean()
          ? POSITIVE.draw(random)
          : -1 + Math.scalb(random.nextDouble(1, 2), random.nextInt(-53, 0));
    }

    @Override
    List<Double> edges() {
      return List.of(Math.nextUp(-1.0), -0.5, Double.MIN_VALUE, Double.MAX_VALUE);
    }
  };

  private final String text;

  Domain(String text) {
    this.text = text;
  }

  abstract double draw(SplittableRandom random);

  /** Numbers that are always tried. */
  abstract List<Double> edges();

  static double sign(SplittableRandom random) {
    return random.nextBoolean() ? 1 : -1;
  }

  private static List<Double> both(double... numbers) {
    List<Double> both = new ArrayList<>();
    for (double number : numbers) {
      both.add(number);
      both.add(-number);
    }
    return both;
  }

  @Override
  public String toString() {
    return text;
  }
}
