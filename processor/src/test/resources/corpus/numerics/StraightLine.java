package corpus.numerics;

import dev.adjoint.Differentiable;

/** Many statements without a branch. */
final class StraightLine {
  private StraightLine() {}

  @Differentiable
  static double long90(double x, double y) {
    double v0 = Math.tanh(x);
    double v1 = x * y;
    double v2 = v1 / (2 + y * y);
    double v3 = Math.cos(v1);
    double v4 = Math.sin(v1);
    double v5 = v3 - y;
    double v6 = v2 / (2 + v1 * v1);
    double v7 = Math.cos(v3);
    double v8 = Math.sin(v2);
    double v9 = Math.sin(v8);
    double v10 = Math.sin(v7);
    double v11 = Math.exp(-v8 * v8);
    double v12 = Math.sin(v10);
    double v13 = Math.exp(-v10 * v10);
    double v14 = Math.exp(-v10 * v10);
    double v15 = Math.exp(-v12 * v12);
    double v16 = Math.sin(v13);
    double v17 = Math.cos(v12);
    double v18 = v12 * v17;
    double v19 = v18 + v18;
    double v20 = v18 - v19;
    double v21 = Math.exp(-v17 * v17);
    double v22 = v20 / (2 + v20 * v20);
    double v23 = Math.sin(v20);
    double v24 = Math.exp(-v23 * v23);
    double v25 = v24 - v20;
    double v26 = v24 + v25;
    double v27 = v21 + v24;
    double v28 = Math.cos(v23);
    double v29 = v25 - v26;
    double v30 = Math.sin(v27);
    double v31 = Math.sin(v27);
    double v32 = v31 - v27;
    double v33 = Math.tanh(v31);
    double v34 = Math.exp(-v28 * v28);
    double v35 = Math.exp(-v32 * v32);
    double v36 = v34 + v32;
    double v37 = v33 / (2 + v35 * v35);
    double v38 = Math.sin(v35);
    double v39 = Math.tanh(v37);
    double v40 = Math.exp(-v37 * v37);
    double v41 = v37 / (2 + v39 * v39);
    double v42 = Math.exp(-v40 * v40);
    double v43 = v39 / (2 + v39 * v39);
    double v44 = Math.sin(v42);
    double v45 = v42 + v43;
    double v46 = Math.sin(v41);
    double v47 = Math.tanh(v45);
    double v48 = Math.tanh(v42);
    double v49 = v43 * v48;
    double v50 = Math.cos(v44);
    double v51 = Math.sin(v48);
    double v52 = Math.sin(v48);
    double v53 = Math.exp(-v49 * v49);
    double v54 = Math.tanh(v50);
    double v55 = v49 * v50;
    double v56 = Math.tanh(v52);
    double v57 = Math.tanh(v56);
    double v58 = v57 * v57;
    double v59 = v56 * v58;
    double v60 = v57 + v57;
    double v61 = Math.cos(v55);
    double v62 = v59 * v58;
    double v63 = v58 - v59;
    double v64 = Math.cos(v60);
    double v65 = Math.exp(-v63 * v63);
    double v66 = Math.sin(v61);
    double v67 = Math.sin(v64);
    double v68 = Math.tanh(v62);
    double v69 = Math.tanh(v66);
    double v70 = v68 - v65;
    double v71 = v66 / (2 + v70 * v70);
    double v72 = Math.sin(v69);
    double v73 = v72 + v72;
    double v74 = v68 - v73;
    double v75 = v70 * v70;
    double v76 = Math.sin(v72);
    double v77 = Math.cos(v71);
    double v78 = v74 * v77;
    double v79 = Math.tanh(v76);
    double v80 = v75 * v74;
    double v81 = Math.sin(v79);
    double v82 = Math.exp(-v80 * v80);
    double v83 = Math.tanh(v82);
    double v84 = Math.sin(v81);
    double v85 = Math.exp(-v81 * v81);
    double v86 = Math.exp(-v84 * v84);
    double v87 = v85 - v82;
    double v88 = v82 / (2 + v85 * v85);
    double v89 = v87 * v86;
    return v89 + v88 * v87;
  }
}
