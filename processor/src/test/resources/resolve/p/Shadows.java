package p;

/** Names that mean several things. */
class Shadows {
  static int x = 1;
  static final double Math = 2;
  static Shadows q = new Shadows();
  static final double PI = 3.0;
  int Deep = 4;
  float p = 2f;

  static class String {
    static final int LENGTH = 3;
  }

  static class Double {
    static int valueOf(double d) {
      return 1;
    }
  }

  double fieldHidesClass() {
    return Math * 2 + Deep + this.Deep;
  }

  static double qualifiedMath(double x) {
    return java.lang.Math.sin(x) + java.lang.Double.valueOf(x) + Double.valueOf(x);
  }

  static double classHidesClass(java.lang.String s) {
    return String.LENGTH + s.length() + ("a" + 1).length();
  }

  static double locals(int x) {
    double y = x;
    {
      long z = x;
      y += z;
    }
    {
      float z = Shadows.x;
      y += z;
    }
    for (int i = 0; i < 3; i++) {
      y += i;
    }
    for (long i = 0; i < 3; i++) {
      y += i;
    }
    return y;
  }

  static int fieldAfterBlock(boolean b) {
    if (b) {
      double x = 2;
      x += 1;
    }
    return x;
  }

  float fieldHidesPackage() {
    return p + this.p;
  }

  static int variableHidesPackage(Shadows java) {
    return java.x + q.x;
  }

  static int variableHidesClass() {
    int[] Math = {1, 2};
    return Math.length + Math[0];
  }

  static double parameterHidesField(float PI) {
    return PI + Shadows.PI;
  }

  class Inner {
    double x = 4;

    double outerAndInner() {
      return x + Shadows.x + this.x + Shadows.this.Deep + PI;
    }

    class Innermost {
      char x = 'c';
      int Deep = 9;

      int all() {
        return x + Deep + Shadows.this.Deep + (int) Inner.this.x;
      }
    }
  }

  static int labelIsNoVariable() {
    int x = 0;
    x:
    for (; ; ) {
      x++;
      if (x > 3) {
        break x;
      }
    }
    return x;
  }

  static double switchScope(int k) {
    switch (k) {
      case 0:
        int x = 4;
        return x;
      case 1:
        x = 5;
        return x;
      default:
        return Shadows.x;
    }
  }

  static double ruleScope(int k) {
    return switch (k) {
      case 0 -> {
        float x = 1;
        yield x;
      }
      case 1 -> {
        byte x = 2;
        yield x;
      }
      default -> x;
    };
  }
}
