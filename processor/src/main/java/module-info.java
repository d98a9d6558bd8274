/** The compiler of derivatives: an annotation processor, which exports nothing. */
module dev.adjoint.processor {
  requires com.palantir.javapoet;
  requires static com.google.auto.service;
  requires java.compiler;
  requires jdk.compiler;
  requires static org.eclipse.elk.alg.layered;
  requires static org.eclipse.elk.core;
  requires static org.eclipse.elk.graph;
  requires static org.eclipse.emf.common;
  requires static org.eclipse.emf.ecore;

  uses javax.annotation.processing.Processor;

  provides javax.annotation.processing.Processor with
      dev.adjoint.processor.AnnotationsInBodies,
      dev.adjoint.processor.DifferentiableProcessor;
}
