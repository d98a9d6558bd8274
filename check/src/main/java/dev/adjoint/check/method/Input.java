package dev.adjoint.check.method;

import java.lang.reflect.Field;

/**
 * Something that a derivative is taken with respect to.
 *
 * @param name the name of its derivatives
 * @param type its declared type
 * @param parameter its position, where the receiver of an instance method is parameter 0
 * @param field the field of the receiver; null for the parameter itself
 */
public record Input(String name, Class<?> type, int parameter, Field field) {}
