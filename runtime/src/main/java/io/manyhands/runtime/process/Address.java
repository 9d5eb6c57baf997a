package io.manyhands.runtime.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Where workers connect: a Unix domain socket, or a loopback port where there are none. */
final class Address {

  private static final String UNIX = "unix:";
  private static final String TCP = "tcp:";

  private Address() {}

  /** Listens at {@code socket}, or at a port if the JDK has no sockets of that kind here. */
  static ServerSocketChannel listen(Path socket) throws IOException {
    ServerSocketChannel channel;
    try {
      channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    } catch (UnsupportedOperationException e) {
      ServerSocketChannel loopback = ServerSocketChannel.open();
      loopback.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return loopback;
    }
    try {
      channel.bind(UnixDomainSocketAddress.of(socket));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** An argument for workers. */
  static String text(ServerSocketChannel channel) throws IOException {
    SocketAddress address = channel.getLocalAddress();
    return address instanceof InetSocketAddress loopback
        ? TCP + loopback.getPort()
        : UNIX + address;
  }

  /** Connects to what {@link #text} names. */
  static SocketChannel connect(String text) throws IOException {
    return text.startsWith(UNIX)
        ? SocketChannel.open(UnixDomainSocketAddress.of(text.substring(UNIX.length())))
        : SocketChannel.open(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(text.substring(TCP.length()))));
  }
}
