package dev.adjoint.check.values;

/** A step from a value into one of its parts. */
sealed interface Step {

  /** To an element of an array. */
  record Item(int index) implements Step {
    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  /** To a component of a record. */
  record Component(String name) implements Step {
    @Override
    public String toString() {
      return "." + name;
    }
  }
}
