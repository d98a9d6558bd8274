package dev.adjoint.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The command: reads the repository in the first argument, writes its site into the second. */
public final class Main {
  private Main() {}

  /** Ends with status 1, having written nothing, if a link leads nowhere. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: Main <repository> <folder of the site>");
      System.exit(2);
    }
    Path output = Path.of(arguments[1]).toAbsolutePath().normalize();
    Library library = Library.read(new Repository(Path.of(arguments[0])));
    List<Fault> faults = LinkCheck.faults(library);
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.err.println("faults: " + faults.size() + "; no site is written");
      System.exit(1);
    }
    int files = SiteWriter.write(library, output);
    System.out.println(files + " files; open " + output.resolve("index.html").toUri());
  }
}
