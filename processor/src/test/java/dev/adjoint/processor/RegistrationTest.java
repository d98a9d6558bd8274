package dev.adjoint.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** The service loader finds the processor, which is how javac comes to run it. */
class RegistrationTest {

  @Test
  void serviceLoaderFindsTheProcessor() {
    assertTrue(
        ServiceLoader.load(Processor.class).stream()
            .anyMatch(provider -> provider.type() == DifferentiableProcessor.class));
  }
}
