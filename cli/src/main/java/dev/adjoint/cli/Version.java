package dev.adjoint.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, and of the Java that runs it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Resource.read("version.txt").strip();
    return new String[] {"Adjoint " + version + ", on Java " + Runtime.version()};
  }
}
