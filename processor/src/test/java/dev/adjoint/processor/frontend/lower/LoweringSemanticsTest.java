package dev.adjoint.processor.frontend.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.ir.interpret.Interpreter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Lowered methods compute, change and throw what the compiled ones do, to the bit. */
class LoweringSemanticsTest {
  private static final int RUNS = 200;

  @TestFactory
  Stream<DynamicTest> asCompiled() throws IOException {
    try (InputStream source = getClass().getResourceAsStream("/lowering/Subject.java")) {
      String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      Subject subject = Subject.ofUnit("Subject", text);
      return subject.names().stream()
          .map(name -> DynamicTest.dynamicTest(name, () -> compare(subject, name)));
    }
  }

  private static void compare(Subject subject, String name) {
    Random random = new Random(name.hashCode());
    int normal = 0;
    for (int run = 0; run < RUNS; run++) {
      long seed = random.nextLong();
      Method compiled = subject.compiled(name);
      Object[] expectedArguments = Arguments.random(compiled, new Random(seed));
      Object[] arguments = Arguments.random(compiled, new Random(seed));
      String given = Arrays.deepToString(arguments);
      String expected = outcome(() -> compiled.invoke(null, expectedArguments));
      String actual = outcome(() -> interpret(subject.lowered(name), compiled, arguments));
      assertEquals(expected, actual, given);
      assertEquals(
          Arguments.bits(expectedArguments), Arguments.bits(arguments), "left behind by " + given);
      normal += expected.startsWith("throws") ? 0 : 1;
    }
    assertTrue(normal > RUNS / 10, "it nearly always throws");
  }

  /** Calls and static fields are those of the compiled class. */
  private static Object interpret(LoweredMethod lowered, Method compiled, Object[] arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(compiled.getDeclaringClass().getClassLoader());
    try {
      return new Interpreter().run(lowered.method(), arguments);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private interface Action {
    Object run() throws ReflectiveOperationException;
  }

  private static String outcome(Action action) {
    try {
      return Arguments.bits(action.run());
    } catch (InvocationTargetException e) {
      return thrown(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException | AssertionError e) {
      return thrown(e);
    }
  }

  /** Messages that the virtual machine makes up name its own code, and compiled code drops them. */
  private static String thrown(Throwable fault) {
    boolean ofUser =
        !(fault instanceof NullPointerException
            || fault instanceof IndexOutOfBoundsException
            || fault instanceof ArithmeticException && isDivision(fault.getMessage()));
    return "throws " + fault.getClass() + (ofUser ? fault.getMessage() : "");
  }

  private static boolean isDivision(String message) {
    return message == null || message.equals("/ by zero");
  }
}
