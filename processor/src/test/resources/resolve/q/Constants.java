package q;

public interface Constants {
  double G = 9.81;
  int N = 1 << 4;
  String NAME = "n" + N + 'c' + 1.5f + true + (byte) 300;
  long BIG = N * 1000000000L;
  double[] TABLE = {1, 2, 3};
  double DERIVED = G * Constants.N / 3;

  static int only(int x) {
    return x;
  }

  default double scaled(double x) {
    return x * G;
  }
}
