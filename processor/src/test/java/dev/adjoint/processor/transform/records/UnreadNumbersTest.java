package dev.adjoint.processor.transform.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A {@code void} method whose output is an array in a record that {@code wrt} leaves out, beside
 * numbers that it does not read: the record is differentiated as a whole. Found in a public
 * library.
 */
class UnreadNumbersTest {
  private static final String BODY =
      """
      static void run(double[] y, Data data) {
        for (int j = 0; j < y.length; j++) {
          y[j] *= data.rows[j];
          data.rows[j] = y[j] * y[j];
        }
      }
      """;

  @Test
  void ofRecord() {
    compiles("record Data(double[] rows, double scale, double[] norms) {}", "(wrt = \"y\")");
  }

  @Test
  void ofObject() {
    compiles(
        """
        static class Data {
          final double[] rows = {1};
          final double scale = Math.random();
          final double[] norms = {2, 3};
        }
        """,
        "");
  }

  @Test
  void ofAnObjectOfAnotherPackageWithAHiddenField() {
    String base =
        """
        package q;
        public class Base {
          public final double[] rows = {1};
          protected final double[] norms = {2, 3};
        }
        """;
    String user =
        """
        class Unread {
          @dev.adjoint.Differentiable
          static void run(double[] y, q.Base /*!AD1014*/data) { data.rows[0] = y[0] * y[0]; }
          @dev.adjoint.Differentiable
          static double reads(double[] y, q.Base data) { return y[0] * data.rows[0]; }
          static final class Sub extends q.Base {
            @dev.adjoint.Differentiable
            void /*!AD1014*/run(double[] y) { rows[0] = y[0] * y[0]; }
          }
        }
        """;
    List<MarkedSource> files =
        List.of(MarkedSource.of("Unread.java", user), MarkedSource.of("q/Base.java", base));
    assertEquals(files.get(0).expected(), CodedMessages.of(new DifferentiableProcessor(), files));
  }

  private static void compiles(String data, String asked) {
    String source =
        "class Unread { %s @dev.adjoint.Differentiable%s %s }".formatted(data, asked, BODY);
    MarkedSource file = MarkedSource.of("Unread.java", source);
    assertEquals(List.of(), CodedMessages.compile(new DifferentiableProcessor(), List.of(file)));
  }
}
