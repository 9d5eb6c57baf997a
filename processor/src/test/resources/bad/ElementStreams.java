package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Streams over lists that elements have, and that are written meanwhile. */
public class ElementStreams {
  static final class Line {
    int count;

    Line(int count) {
      this.count = count;
    }
  }

  record Order(List<Line> lines) {}

  void written(List<Order> orders) {
    for (@Parallel Order order : orders) {
      order.lines().stream().forEach(line -> line.count = line.count * 2 + 1); // ERROR: MH022
    }
  }

  void found(List<Order> orders) {
    for (@Parallel Order order : orders) {
      Line first = order.lines().stream().filter(line -> line.count > 3).findFirst().orElseThrow();
      first.count += orders.size(); // ERROR: MH022
    }
  }

  long late(List<Order> orders) {
    long count = 0;
    for (@Parallel int i = 0; i < orders.size(); i++) {
      Stream<Line> lines = orders.get(i).lines().stream();
      orders.get((i + 1) % orders.size()).lines().clear(); // ERROR: MH030
      count += lines.count();
    }
    return count;
  }

  int added(List<Order> orders) {
    int sum = 0;
    for (@Parallel int i = 0; i < orders.size(); i++) {
      sum += orders.get(i).lines().stream().mapToInt(line -> line.count).sum();
      orders.get(i).lines().add(new Line(i)); // ERROR: MH030
    }
    return sum;
  }

  List<Stream<Line>> handedOut(List<Order> orders) {
    List<Stream<Line>> streams = new ArrayList<>();
    for (@Parallel Order order : orders) {
      streams.add(order.lines().stream().peek(line -> line.count++)); // ERROR: MH022
    }
    return streams;
  }
}
