package dev.adjoint.processor;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/**
 * Finds the processors that stand behind ours on the processor path. Once every annotation of a
 * round is claimed, javac does not ask them at all, not even those that look at everything.
 */
final class LaterProcessors {
  private static final String OURS = LaterProcessors.class.getPackageName() + ".";

  private LaterProcessors() {}

  /** Whether there are any; false where the path cannot be seen. */
  static boolean exist(ClassLoader loader) {
    try {
      List<String> names = names(loader);
      int first = names.indexOf(DifferentiableProcessor.class.getName());
      return first >= 0
          && names.subList(first, names.size()).stream().anyMatch(name -> !name.startsWith(OURS));
    } catch (ServiceConfigurationError broken) {
      return true; // one of them cannot be loaded, which javac reports by itself
    }
  }

  /** All processors in the order in which javac asks them. */
  private static List<String> names(ClassLoader loader) {
    return ServiceLoader.load(Processor.class, loader).stream()
        .map(provider -> provider.type().getName())
        .toList();
  }
}
