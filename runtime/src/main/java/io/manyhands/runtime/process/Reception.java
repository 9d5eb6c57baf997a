package io.manyhands.runtime.process;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Where workers connect, and show the token that they were given. */
final class Reception {

  private static final int TOKEN_BYTES = 32;

  private final ServerSocketChannel server;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Consumer<SocketChannel>> expected = new ConcurrentHashMap<>();

  Reception(Path directory) throws IOException {
    this.server = Address.listen(directory.resolve("socket"));
    daemon(this::accept, "manyhands-reception");
  }

  String address() throws IOException {
    return Address.text(server);
  }

  /** A token for a worker, who is passed to {@code welcome} when it has shown it. */
  String expect(Consumer<SocketChannel> welcome) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    expected.put(token, welcome);
    return token;
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel channel = server.accept();
        daemon(() -> greet(channel), "manyhands-greeting");
      }
    } catch (IOException e) {
      // The server has been closed.
    }
  }

  private void greet(SocketChannel channel) {
    try {
      Frame hello = new FrameReader(channel, 2 * TOKEN_BYTES).next();
      Consumer<SocketChannel> welcome =
          hello == null || hello.kind() != FrameKind.HELLO
              ? null
              : expected.remove(new String(hello.content(), StandardCharsets.US_ASCII));
      if (welcome == null) {
        channel.close();
        return;
      }
      channel.configureBlocking(false);
      welcome.accept(channel);
    } catch (IOException e) {
      // Who does not come in is missed by the run that waits for it.
    }
  }

  void close() throws IOException {
    server.close();
  }

  private static void daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
