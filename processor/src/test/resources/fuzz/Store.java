package fuzz;

/** Numbers of which classes of different kinds take care. */
public interface Store {
  int at(int p);

  void put(int p, int v);
}
