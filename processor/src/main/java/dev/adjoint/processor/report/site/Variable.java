package dev.adjoint.processor.report.site;

import java.util.SortedSet;

/**
 * A variable of the user.
 *
 * @param name its name
 * @param type its type
 * @param activity whether its derivative is computed: always, never or for some of its values
 * @param reason why
 * @param lines where it gets a value
 */
record Variable(
    String name, String type, String activity, String reason, SortedSet<String> lines) {}
