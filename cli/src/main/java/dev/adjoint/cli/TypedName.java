package dev.adjoint.cli;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what the user types for one of a few constants, in any case. */
abstract class TypedName<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] constants;

  TypedName(E[] constants) {
    this.constants = constants;
  }

  @Override
  public E convert(String typed) {
    return Arrays.stream(constants)
        .filter(each -> each.toString().equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"" + typed + "\" is none of " + Arrays.toString(constants)));
  }
}
