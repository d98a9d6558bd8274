package dev.adjoint.processor.frontend.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cannot be resolved surely is reported with its code at its token, and only that. */
class ResolutionRefusalTest {

  @Test
  void unknownNames() {
    assertMessages(
        """
        class A {
          double f(double x, String s) {
            double y = /*!AD4001*/z + x;
            y += /*!AD4001*/g(x) + unknown.pack/*!AD4001*/.Type.VALUE;
            /*!AD4001*/Missing m = null;
            y += s/*!AD4002*/.size + A/*!AD4002*/.NONE + x/*!AD4002*/.field;
            y += /*!AD4003*/h("s") + s/*!AD4003*/.missing() + s/*!AD4003*/.charAt(x);
            y += new /*!AD4003*/A(3).hashCode();
            return y + m.f + java.util/*!AD4001*/.Missing.X;
          }
          static double h(double x) { return x; }
        }
        """);
  }

  @Test
  void aLocalOfAnOuterBlockIsGone() {
    assertMessages(
        """
        class A {
          static double f(double x) {
            { double y = x; }
            for (int i = 0; i < 3; i++) {}
            return /*!AD4001*/y + /*!AD4001*/i;
          }
        }
        """);
  }

  @Test
  void ambiguousNames() {
    assertMessages(
        """
        import java.awt.*;
        import java.util.*;
        class A implements I, J {
          static double f(double x) {
            double y = /*!AD4004*/K;
            y += /*!AD4004*/g(1, 2);
            /*!AD4004*/List list = null;
            return y;
          }
          static double g(double x, long y) { return x; }
          static double g(long x, double y) { return x; }
        }
        interface I { int K = 1; }
        interface J { int K = 2; }
        """);
  }

  @Test
  void classesThatDoNotExistYet() {
    assertMessages(
        """
        import gone.Type;
        import static gone.Statics.*;
        class A {
          Gone field;
          Gone[] fields;
          static double f(double x, Gone g, A a) {
            double y = /*!AD4005*/Type.x + /*!AD4005*/sin(x) + /*!AD4005*/Math.cos(x);
            y += /*!AD4005*/g.value() + a/*!AD4005*/.field.x + /*!AD4005*/unknown;
            y += a.fields/*!AD4005*/[0].x + a/*!AD4005*/.gone().x + a.overloaded(1);
            y += a/*!AD4005*/.overloaded(null);
            return y + new B().own + new B()/*!AD4005*/.inherited + new B()/*!AD4005*/.m();
          }
          Gone gone() { return null; }
          double overloaded(double x) { return x; }
          double overloaded(Gone x) { return 1; }
        }
        class B extends Gone {
          double own;
        }
        """);
  }

  @Test
  void inference() {
    assertMessages(
        """
        import java.util.*;
        class A {
          static double f(boolean z, List<Double> xs) {
            double y = Arrays/*!AD4006*/.asList(1, "s").hashCode();
            Object o = /*!AD4006*/any(same(Arrays.asList(1))) + any(Arrays.asList(1, 2.0));
            String s = "" + (z /*!AD4007*/? 1 : "s");
            List<Double> empty = List.of();
            return y + new ArrayList<>(3).size();
          }
          static <T> T same(T x) { return x; }
          static double any(List<Number> x) { return 1; }
        }
        """);
  }

  @Test
  void outsideTheLanguage() {
    assertMessages(
        """
        class A {
          static double f(double x, Object o) {
            Runnable r = /*!AD4008*/() -> {};
            r = /*!AD4008*/A::run;
            if (o instanceof /*!AD4008*/Double d) {}
            /*!AD4008*/class Local {}
            r = /*!AD4008*/new Runnable() { public void run() {} };
            return x;
          }
          static void run() {}
        }
        """);
  }

  @Test
  void operands() {
    assertMessages(
        """
        class A {
          static double f(double x, boolean z, Object o, String s) {
            double y = x /*!AD4009*/+ z;
            y = -s.length() + /*!AD4009*/~x;
            z = /*!AD4009*/!x;
            y /*!AD4009*/<<= 2;
            y += x/*!AD4009*/[0];
            for (var v : /*!AD4009*/x) {}
            z = x /*!AD4009*/== z | o == 1.0 /*!AD4009*/* o;
            return y;
          }
        }
        """);
  }

  private static void assertMessages(String text) {
    MarkedSource source = MarkedSource.of("A.java", text);
    Set<String> found = CodedMessages.of(new AttributingProcessor(), List.of(source));
    found.removeIf(message -> message.startsWith("javac: "));
    assertEquals(String.join("\n", source.expected()), String.join("\n", found));
  }
}
