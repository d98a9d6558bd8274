package dev.adjoint.site;

/** A heading of a page: its level, the anchor that links name, its text, and its line. */
record Section(int level, String anchor, String title, int line) {}
