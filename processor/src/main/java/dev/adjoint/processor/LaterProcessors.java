package dev.adjoint.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Processor;

/**
 * Finds the processors that stand behind ours on the processor path. Once every annotation of a
 * round is claimed, javac does not ask them at all, not even those that look at everything.
 */
final class LaterProcessors {
  private static final String SERVICE = "META-INF/services/" + Processor.class.getName();

  private static final String OURS = LaterProcessors.class.getPackageName() + ".";

  private LaterProcessors() {}

  /** Whether there are any; false where the path cannot be seen. */
  static boolean exist(ClassLoader loader) {
    List<String> names = names(loader);
    int first = names.indexOf(DifferentiableProcessor.class.getName());
    return first >= 0
        && names.subList(first, names.size()).stream().anyMatch(name -> !name.startsWith(OURS));
  }

  /** All processors in the order in which javac asks them. */
  private static List<String> names(ClassLoader loader) {
    List<String> names = new ArrayList<>();
    try {
      for (URL file : Collections.list(loader.getResources(SERVICE))) {
        names.addAll(providers(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static List<String> providers(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // which would keep the jar open after the build
    try (InputStream bytes = connection.getInputStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
