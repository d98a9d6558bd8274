package dev.adjoint.gradbench.objective;

/**
 * A hand: bones that hang from one another, and a mesh of vertices that follow them.
 *
 * @param parents the bone that each bone hangs from, an earlier one, or −1
 * @param relatives each bone's 4×4 transform at rest, relative to its parent
 * @param inverses the inverse of each bone's absolute transform at rest
 * @param positions the vertices at rest, in homogeneous coordinates
 * @param weights how much each vertex follows each bone
 * @param triangles the vertices of each triangle of the mesh
 * @param mirrored whether it is a left hand
 */
public record Hand(
    int[] parents,
    double[][][] relatives,
    double[][][] inverses,
    double[][] positions,
    double[][] weights,
    int[][] triangles,
    boolean mirrored) {}
