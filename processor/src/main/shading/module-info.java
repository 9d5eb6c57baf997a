/** The annotation processor as packaged: the libraries it uses lie relocated inside. */
module io.manyhands.processor {
  requires jdk.compiler;

  // what the Gson inside looks for
  requires static java.sql;
  requires static jdk.unsupported;

  provides com.sun.source.util.Plugin with
      io.manyhands.processor.ManyhandsPlugin;
  provides javax.annotation.processing.Processor with
      io.manyhands.processor.ParallelProcessor,
      io.manyhands.processor.ProcessorClaim;
}
