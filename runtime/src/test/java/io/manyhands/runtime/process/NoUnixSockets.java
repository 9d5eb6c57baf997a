package io.manyhands.runtime.process;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/**
 * The channels of a system that has no Unix domain sockets. A JVM takes this provider from the
 * property {@code java.nio.channels.spi.SelectorProvider}; it needs {@code
 * --add-opens=java.base/sun.nio.ch=ALL-UNNAMED}.
 */
public final class NoUnixSockets extends SelectorProvider {

  private final SelectorProvider system;

  /**
   * For the JVM.
   *
   * @throws ReflectiveOperationException if the JDK's own provider is somewhere else
   */
  public NoUnixSockets() throws ReflectiveOperationException {
    this.system =
        (SelectorProvider)
            Class.forName("sun.nio.ch.DefaultSelectorProvider").getMethod("get").invoke(null);
  }

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    return system.openDatagramChannel();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    return system.openDatagramChannel(family);
  }

  @Override
  public Pipe openPipe() throws IOException {
    return system.openPipe();
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    return system.openSelector();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    return system.openServerSocketChannel();
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    return system.openSocketChannel();
  }
}
