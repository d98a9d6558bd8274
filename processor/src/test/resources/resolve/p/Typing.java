package p;

/** Types and constants of expressions. */
class Typing {
  static final byte BYTE = 10;
  static final char CHAR = 'x';
  static final Integer BOXED = 3;
  static final double NAN = 0.0 / 0.0;
  static final float THIRD = 1f / 3;
  static final String TEXT = "t" + BYTE + CHAR + THIRD + 1e10 + 1L;

  static void promotion(byte b, short s, char c, int i, long l, float f, double d, boolean z) {
    var a1 = b + b;
    var a2 = -b;
    var a3 = +c;
    var a4 = ~s;
    var a5 = b << l;
    var a6 = l >> i;
    var a7 = c >>> 1L;
    var a8 = i * f;
    var a9 = l / f;
    var b1 = f % d;
    var b2 = c + c;
    var b3 = c + "s";
    var b4 = 1 + 2 + "s" + 1 + 2;
    var b5 = z & z | !z ^ z;
    var b6 = b & l;
    var b7 = b++;
    var b8 = --c;
    var b9 = b += 3.7;
    var c1 = s <<= 2;
    var c2 = i = s;
    var c3 = d = i;
    var c4 = (byte) i;
    var c5 = (double) i / 2;
    var c6 = (char) (c + 1);
    var c7 = i == d;
    var c8 = z == true;
    var c9 = i < l && !z || f >= d;
    var d1 = "s" + null;
    var d2 = b == 'c' ? i : l;
  }

  static void boxes(Byte b, Integer i, Long l, Double d, Character c, Boolean z, Float f) {
    var a1 = b + b;
    var a2 = i + l;
    var a3 = -d;
    var a4 = i++;
    var a5 = c + i;
    var a6 = z && !z;
    var a7 = i == 3;
    var a8 = i == l.intValue();
    var a9 = i << l;
    var b1 = f * i;
    var b2 = d += i;
    var b3 = i.equals(3);
    var b4 = (double) d;
    var b5 = (Object) d;
    var b6 = (int) i;
    var b7 = z | true;
  }

  static void conditionals(boolean z, byte b, short s, char c, int i, long l, Integer bi, Byte bb,
      Double bd, Object o, String t) {
    var a1 = z ? b : s;
    var a2 = z ? b : 1;
    var a3 = z ? b : 128;
    var a4 = z ? c : 1;
    var a5 = z ? c : -1;
    var a6 = z ? b : c;
    var a7 = z ? i : l;
    var a8 = z ? i : 1.0f;
    var a9 = z ? bi : bi;
    var b1 = z ? bi : i;
    var b2 = z ? bb : 1;
    var b3 = z ? bb : 1000;
    var b4 = z ? bi : bd;
    var b5 = z ? null : i;
    var b6 = z ? bi : null;
    var b7 = z ? o : i;
    var b8 = z ? t : null;
    var b9 = z ? b : BYTE;
    var c1 = z ? s : CHAR;
    var c2 = z ? s : BOXED;
    var c3 = z ? true : Boolean.FALSE;
    var c4 = (z ? 'a' : 0) + 1;
    var c5 = z ? i : z ? l : b;
    Object d1 = z ? 1 : 2.0;
    Object d2 = z ? 1 : "s";
    Double d3 = z ? 1.0 : bd;
    Number d4 = z ? bi : bd;
    Comparable<?> d5 = z ? t : bd;
    double d6 = z ? bi : 2;
    long d7 = z ? (i > 0 ? b : 's') : 1;
    Object d8 = z ? (z ? "a" : o) : bi;
  }

  static void switches(int k, String t, byte b, Integer boxed, Object o) {
    double a1 = switch (k) { case 0 -> 1; case 1, 2 -> 2f; default -> 3L; };
    var a2 = switch (k) { case 0 -> 1; case 1, 2 -> 2f; default -> 3L; };
    var a3 = switch (k) { case 0 -> b; default -> 3; };
    var a4 = switch (t) { case "a" -> 'c'; case "b" + "c" -> 'd'; default -> throw new Error(); };
    int a5 = switch (b) { case 'c': yield 4; case BYTE: { int m = 2; yield m; } default: yield b; };
    var a6 = 1 + switch (k) { case 0 -> 1; default -> 2.5; };
    Object a7 = switch (k) { case 0 -> 1; default -> "s"; };
    var a8 = switch (k) { case 0 -> boxed; default -> 1; };
    if (switch (k) { case 0 -> true; default -> Boolean.FALSE; }) {
      k++;
    }
    double[] a9 = {switch (k) { case 0 -> 1; default -> 2; }, k};
    a9[switch (k) { case 0 -> b; default -> 0; }] = switch (k) { case 0 -> 'c'; default -> 0; };
    a9[0] += switch (k) { case 0 -> 'c'; default -> 0; };
    double c1 = k > 0 ? switch (k) { case 0 -> 1; default -> 2; } : 3;
    double c2 = (double) switch (k) { case 0 -> 1; default -> 2; };
    switch (boxed) {
      case 3:
      case 4:
        break;
      default:
    }
    switch (k) {
      case 1 -> k++;
      case 2 -> { int m = k; k = m; }
      default -> throw new IllegalStateException("k" + k);
    }
  }

  static double arrays(int n, byte b) {
    double[] a = {1, n, 'c', 2f};
    double[][] m = {{1}, {}, a, null};
    var v = new double[n][b];
    var w = new double[n][][];
    var x = new float[] {1, n};
    var y = new int[][] {{1, 2}, new int[3]};
    double z[] = {1}, u[][] = {{2}};
    a[b] = m[0][1] + v[1][n] + x[0] + y[1].length + z[0] + u[0][0];
    a[n]++;
    a[n] *= 2;
    Object o = a;
    var s = new String[] {"a", null};
    return ((double[]) o)[0] + new double[] {1, 2}[1] + s[0].length() + w[0].length;
  }

  static boolean tests(Object o, Number n) {
    return o instanceof Double && n instanceof Integer || o instanceof double[];
  }

  static Class<?> literals() {
    var a = double.class;
    var b = String.class;
    var c = double[].class;
    var d = java.util.Map.Entry.class;
    return a;
  }

  static void constants() {
    final int a1 = 1 / 3 + 'a';
    final int a2 = Integer.MAX_VALUE + 1;
    final long a3 = Integer.MAX_VALUE + 1L;
    final int a4 = -7 / 2 + -7 % 3;
    final int a5 = -7 >>> 28 ^ 1 << 33;
    final long a6 = 1L << 33 | 1 << 31;
    final double a7 = 1 / 2 + 1 / 2.0;
    final float a8 = 0.1f + 0.2f;
    final double a9 = 0.1f + 0.2;
    final byte b1 = (byte) 200;
    final char b2 = (char) -1;
    final short b3 = (short) 1e9;
    final int b4 = (int) Double.NaN;
    final int b5 = (int) 1e20;
    final long b6 = (long) -1e30f;
    final boolean b7 = NAN == NAN;
    final boolean b8 = NAN != NAN;
    final boolean b9 = 0.0 == -0.0;
    final double c1 = -0.0;
    final double c2 = 1 / -0.0;
    final String c3 = "a" + 1 + 2L + 3f + 4.0 + 'c' + true + null;
    final String c4 = "a" + 1 + 2L + 3f + 4.0 + 'c' + true;
    final String c5 = 1 + 2 + "x" + 1 + 2 + TEXT;
    final boolean c6 = "ab" == "a" + "b";
    final boolean c7 = true ? false : true;
    final int c8 = true ? 'a' : 0;
    final long c9 = false ? 1 : 2L;
    final double d1 = 1 < 2 ? 3 : 4.5f;
    final byte d2 = BYTE;
    final int d3 = BYTE + CHAR;
    final int d4 = BOXED;
    final Integer d5 = 4;
    final int d6 = (int) BYTE;
    final int d7 = ~BYTE & 0xff;
    final double d8 = THIRD * 3;
    final long d9 = 'a' * 1L;
    final boolean e1 = !(1 > 2) && 3 != 4L || 'a' >= 97;
    final int e2 = 1 / 0;
    final int e3 = (1 + 2) * (3);
    final var e4 = 5;
    final var e5 = "v" + e4;
    final char e6 = 97;
    final byte e7 = 'a';
    final String e8 = (String) "cast";
    final Object e9 = "object";
    final double f1 = Double.MAX_VALUE * 10;
    final double f2 = Math.PI * 2;
    final float f3 = 16777217;
    final long f4 = Long.MIN_VALUE / -1;
    final int f5 = Integer.MIN_VALUE % -1;
    final int f6 = -2147483648;
    final double f7 = 5.5 % -2;
    final double f8 = 0x1.8p1 + 1e-300 * 0 + 1_000;
    final int f9 = '\u0041' + 0b101 + 017;
    final boolean g1 = true ^ false | true & false;
    final long g2 = 5 >> 1L;
    final int g3 = (short) 70000 + (byte) 'é';
    final String g4 = """
        block
          text""";
    final int g5 = (byte) 300.7;
    final char g6 = (char) 65.9f;
    final float g7 = (float) 1e-50;
    final String g8 = "" + (char) 65 + (byte) 65 + 1e7 + 1.0e-5f + 100f;
    final int g9 = BYTE > 5 ? BYTE : CHAR;
    int h1 = a1;
    final int h2 = h1;
    final int h3 = a1 + b1;
    final int h4;
    h4 = 3;
    final int h5 = h4;
    final byte h6 = a1 > 0 ? (byte) 1 : 'a';
  }

  double loops(double[] xs, double[][] m, Iterable<String> texts) {
    double total = 0;
    for (double x : xs) {
      total += x;
    }
    for (var row : m) {
      for (var x : row) {
        total += x;
      }
    }
    for (var t : texts) {
      total += t.length();
    }
    for (int i = 0, j = 10; i < j; i++, j--) {
      total += i * j;
    }
    do {
      total--;
    } while (total > 10);
    outer:
    while (total > 0) {
      if (total < 5) {
        continue outer;
      }
      break;
    }
    assert total > 0 : "total " + total;
    try {
      total++;
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("no", e);
    } finally {
      total--;
    }
    synchronized (this) {
      total *= 2;
    }
    return total;
  }
}
