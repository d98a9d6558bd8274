package dev.adjoint.processor.mutants;

import dev.adjoint.processor.DifferentiableProcessor;
import java.util.Map;
import javax.annotation.processing.Processor;

/** Loads the whole processor anew, with some classes changed, so that its constants are too. */
final class FreshProcessor extends ClassLoader {
  private final Map<String, byte[]> changed;

  FreshProcessor(Map<String, byte[]> changed) {
    super(FreshProcessor.class.getClassLoader());
    this.changed = changed;
  }

  Processor processor() {
    try {
      Class<?> type = loadClass(DifferentiableProcessor.class.getName());
      return (Processor) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("dev.adjoint.processor.") || !ProcessorClasses.has(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] code = changed.getOrDefault(name, ProcessorClasses.code(name));
        loaded = defineClass(name, code, 0, code.length);
      }
      return loaded;
    }
  }
}
