/**
 * The annotation processor.
 *
 * <p>This descriptor is for the compiler: the packaged jar holds relocated copies of the libraries
 * named here and carries the descriptor in {@code src/main/shading} instead.
 */
module io.manyhands.processor {
  requires jdk.compiler;
  requires com.google.gson;
  requires com.palantir.javapoet;
  requires org.objectweb.asm;
  requires org.objectweb.asm.commons;
  requires org.objectweb.asm.tree;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides com.sun.source.util.Plugin with
      io.manyhands.processor.ManyhandsPlugin;
  provides javax.annotation.processing.Processor with
      io.manyhands.processor.ParallelProcessor,
      io.manyhands.processor.ProcessorClaim;
}
