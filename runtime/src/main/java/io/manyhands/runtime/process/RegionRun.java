package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.Job;
import io.manyhands.runtime.spi.WorkerException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a region: deals its chunks out to workers until each has been committed. For one
 * thread; an interrupt is kept for afterwards.
 *
 * @param <P> the type of partial results
 */
final class RegionRun<P> {

  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int MOST_FAILED_STARTS = 3;

  /** One that the worker runs, and one that it goes on with while its reply is on the way. */
  private static final int MOST_IN_FLIGHT = 2;

  private final Job<P> job;
  private final String name;
  private final Shipment shipment;
  private final RegionArrays arrays;
  private final Replies<P> replies;
  private final WorkerPool pool;
  private final WorkerCommand command;
  private final long timeoutNanos;
  private final Selector selector;
  private final Deque<Chunk> again = new ArrayDeque<>();
  private final List<Hand> hands = new ArrayList<>();
  private final Set<WorkerProcess> helped = new HashSet<>();
  private final List<String> failedStarts = new ArrayList<>();
  private @Nullable Frame region;
  private int next;

  /** A worker that this run has, and what it is doing. */
  private static final class Hand {
    private final WorkerProcess worker;
    private boolean connected;
    private boolean knowsRegion;

    /** What it has been given: it runs the first one. */
    private final Deque<Chunk> chunks = new ArrayDeque<>();

    private long begun;
    private long heard;

    Hand(WorkerProcess worker) {
      this.worker = worker;
    }

    boolean isBusy() {
      return !chunks.isEmpty();
    }
  }

  RegionRun(
      Job<P> job,
      String name,
      Shipment shipment,
      RegionArrays arrays,
      Replies<P> replies,
      WorkerPool pool,
      WorkerCommand command,
      long timeoutNanos)
      throws IOException {
    this.job = job;
    this.name = name;
    this.shipment = shipment;
    this.arrays = arrays;
    this.replies = replies;
    this.pool = pool;
    this.command = command;
    this.timeoutNanos = timeoutNanos;
    this.selector = pool.selectors().take();
  }

  /**
   * Runs all chunks and copies back what they have changed.
   *
   * @return the number of workers that took part
   * @throws WorkerException if workers fail again and again; then nothing has been changed
   */
  int run() throws IOException {
    boolean interrupted = false;
    boolean done = false;
    try {
      while (isUnfinished()) {
        hire();
        selector.select(this::ready, waitMillis());
        interrupted |= Thread.interrupted();
        lookAtHands();
      }
      dismiss();
      done = true;
      replies.copyBack(job);
      return helped.size();
    } finally {
      hands.forEach(hand -> pool.discard(hand.worker)); // none, unless something went wrong
      if (done) {
        pool.selectors().giveBack(selector);
      } else {
        selector.close();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean isUnfinished() {
    return hasPending() || isAnyBusy();
  }

  private boolean isAnyBusy() {
    for (Hand hand : hands) {
      if (hand.isBusy()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasPending() {
    while (!again.isEmpty() && !job.wanted(again.peek().position())) {
      again.remove();
    }
    while (again.isEmpty() && next < job.chunks() && !job.wanted(next)) {
      next++;
    }
    return !again.isEmpty() || next < job.chunks();
  }

  /** Whether no worker goes short if another one has two: the last chunks go to whoever is free. */
  private boolean isPlenty() {
    return again.size() + job.chunks() - next > MOST_IN_FLIGHT * hands.size();
  }

  private Chunk takePending() {
    return again.isEmpty() ? new Chunk(next++) : again.remove();
  }

  private void hire() throws IOException {
    int most = Math.min(Math.min(job.workers(), pool.most()), job.chunks());
    while (hasPending() && hands.size() < most) {
      WorkerProcess worker = pool.lease(command, selector::wakeup);
      if (worker == null) {
        if (hands.isEmpty()) {
          pool.awaitChange();
        }
        return;
      }
      hands.add(new Hand(worker));
      lookAtHands();
    }
  }

  /** Welcomes workers that have connected, gives work to idle ones, and gives up silent ones. */
  private void lookAtHands() throws IOException {
    for (Hand hand : List.copyOf(hands)) {
      if (!hand.connected) {
        welcome(hand);
      }
      if (hand.connected && !hand.isBusy()) {
        give(hand);
      }
      if (hand.isBusy()) {
        checkTime(hand);
      }
    }
    for (Hand hand : List.copyOf(hands)) {
      if (hand.isBusy() && hand.chunks.size() < MOST_IN_FLIGHT && isPlenty()) {
        give(hand);
      }
    }
  }

  private void welcome(Hand hand) throws IOException {
    SocketChannel channel = hand.worker.channel();
    if (channel != null) {
      channel.register(selector, SelectionKey.OP_READ, hand);
      hand.connected = true;
      return;
    }
    String obstacle = hand.worker.obstacle();
    if (obstacle != null) {
      hands.remove(hand);
      pool.discard(hand.worker);
      failedStarts.add(hand.worker + " " + obstacle);
      if (failedStarts.size() >= MOST_FAILED_STARTS) {
        throw new WorkerException(
            "Worker processes for region %s cannot be started:%n%s"
                .formatted(name, String.join("\n", failedStarts)));
      }
    }
  }

  private void give(Hand hand) {
    if (!hasPending()) {
      return;
    }
    Chunk chunk = takePending();
    if (!hand.isBusy()) {
      hand.begun = System.nanoTime();
      hand.heard = hand.begun;
    }
    hand.chunks.add(chunk);
    try {
      if (hand.knowsRegion) {
        hand.worker.send(chunkFrame(chunk.position()));
      } else {
        hand.worker.send(region(), chunkFrame(chunk.position()));
        hand.knowsRegion = true;
      }
    } catch (IOException e) {
      lose(hand, hand.worker.endByItself());
    }
  }

  private Frame region() throws IOException {
    Frame known = region;
    if (known == null) {
      long iterations = 0;
      for (int position = 0; position < job.chunks(); position++) {
        iterations = Math.max(iterations, job.to(position));
      }
      known = new Frame(FrameKind.REGION, shipment.frame(iterations, arrays));
      region = known;
    }
    return known;
  }

  private Frame chunkFrame(int position) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(28);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(shipment.id());
    out.writeInt(position);
    out.writeLong(job.from(position));
    out.writeLong(job.to(position));
    return new Frame(FrameKind.CHUNK, bytes.toByteArray());
  }

  private void ready(SelectionKey key) {
    Hand hand = (Hand) key.attachment();
    try {
      for (Frame frame = hand.worker.receive(); frame != null; frame = hand.worker.receive()) {
        hand.heard = System.nanoTime();
        if (!take(hand, frame)) {
          return;
        }
      }
    } catch (IOException e) {
      lose(hand, hand.worker.endByItself());
    }
  }

  /** Returns false if the worker is no more. */
  private boolean take(Hand hand, Frame frame) throws IOException {
    if (frame.kind() == FrameKind.LOST) {
      lose(hand, "gave up: " + new String(frame.content(), StandardCharsets.UTF_8));
      return false;
    }
    if (frame.kind() == FrameKind.DONE || frame.kind() == FrameKind.THREW) {
      DataInputStream in = frame.open();
      int position = in.readInt();
      Chunk first = hand.chunks.peek();
      if (first == null || first.position() != position) {
        throw new IOException("a reply to a chunk that nobody asked for");
      }
      replies.take(job, position, frame.kind() == FrameKind.THREW, in, hand.worker.process().pid());
      helped.add(hand.worker);
      hand.chunks.remove();
      hand.begun = hand.heard;
    }
    return true;
  }

  private void checkTime(Hand hand) {
    long now = System.nanoTime();
    if (now - hand.heard > SILENCE_NANOS) {
      lose(hand, "gave no sign of life for 30 s");
    } else if (timeoutNanos > 0 && now - hand.begun > timeoutNanos) {
      lose(
          hand,
          "took longer than %d s, manyhands.process.timeout"
              .formatted(TimeUnit.NANOSECONDS.toSeconds(timeoutNanos)));
    }
  }

  private void lose(Hand hand, String how) {
    hands.remove(hand);
    pool.discard(hand.worker);
    Chunk chunk = hand.chunks.poll();
    if (chunk == null) {
      return;
    }
    again.addAll(hand.chunks); // not begun, so not to blame
    hand.chunks.clear();
    if (chunk.lost(hand.worker + " " + how)) {
      again.add(chunk);
    } else if (job.wanted(chunk.position())) {
      throw new WorkerException(
          "Iterations %d to %d of region %s could not be run in %d attempts:%n%s"
              .formatted(
                  job.from(chunk.position()),
                  job.to(chunk.position()) - 1,
                  name,
                  chunk.losses().size(),
                  String.join("\n", chunk.losses())));
    }
  }

  /** How long nothing has to be looked at, in milliseconds; 0 would be for ever. */
  private long waitMillis() {
    long now = System.nanoTime();
    long nanos = TimeUnit.SECONDS.toNanos(1);
    for (Hand hand : hands) {
      if (hand.isBusy()) {
        nanos = Math.min(nanos, hand.heard + SILENCE_NANOS - now);
        if (timeoutNanos > 0) {
          nanos = Math.min(nanos, hand.begun + timeoutNanos - now);
        }
      }
    }
    return hands.isEmpty() ? 1 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
  }

  /** Sends the workers back to the pool. */
  private void dismiss() throws IOException {
    for (Hand hand : List.copyOf(hands)) {
      hands.remove(hand);
      SocketChannel channel = hand.worker.channel();
      if (channel != null && hand.connected) {
        Objects.requireNonNull(channel.keyFor(selector)).cancel();
      }
      try {
        if (hand.knowsRegion && arrays.areLarge()) {
          hand.worker.send(new Frame(FrameKind.END, new byte[0]));
        }
        pool.release(hand.worker);
      } catch (IOException e) {
        pool.discard(hand.worker);
      }
    }
    selector.selectNow(); // so that another selector can take the channels
  }
}
