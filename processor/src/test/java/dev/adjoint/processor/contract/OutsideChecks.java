package dev.adjoint.processor.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Classes that know nothing of this project's tests: each static method is a check. */
final class OutsideChecks {
  private OutsideChecks() {}

  static Stream<DynamicTest> of(ClassLoader loader, String className) {
    try {
      return Arrays.stream(loader.loadClass(className).getDeclaredMethods())
          .filter(method -> !method.isSynthetic() && method.getParameterCount() == 0)
          .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Method check) throws Throwable {
    check.setAccessible(true);
    try {
      check.invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
