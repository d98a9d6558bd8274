/** The compiler of derivatives: an annotation processor, which exports nothing. */
module dev.adjoint.processor {
  requires com.palantir.javapoet;
  requires static com.google.auto.service;
  requires java.compiler;
  requires jdk.compiler;

  provides javax.annotation.processing.Processor with
      dev.adjoint.processor.DifferentiableProcessor;
}
