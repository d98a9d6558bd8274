package dev.adjoint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sources that tests write. */
final class Sources {
  static final String MODEL =
      """
      package demo;

      import dev.adjoint.Differentiable;
      import dev.adjoint.Mode;

      public final class Model {
        private static double square(double x) {
          return x * x;
        }

        @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT})
        public static double f(double x, double y) {
          return Math.sin(square(x) * y);
        }

        @Differentiable(wrt = "w") public static double[] scaled(double[] w, double t) {
          double[] r = w.clone();
          r[0] *= t;
          return r;
        }

        static double plain(double[] w) {
          double sum = 0;
          for (double each : w) {
            sum += Math.exp(each);
          }
          return sum;
        }
      }
      """;

  private Sources() {}

  /** Writes a file, with its folders, and returns its name. */
  static String write(Path root, String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return path.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String model(Path root) {
    return write(root, "demo/Model.java", MODEL);
  }
}
