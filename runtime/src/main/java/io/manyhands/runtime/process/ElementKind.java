package io.manyhands.runtime.process;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A primitive type as the element of an array, and how its bits get into a buffer and back. */
enum ElementKind {
  BOOLEAN(boolean.class, 1),
  BYTE(byte.class, 1),
  SHORT(short.class, 2),
  CHAR(char.class, 2),
  INT(int.class, 4),
  FLOAT(float.class, 4),
  LONG(long.class, 8),
  DOUBLE(double.class, 8);

  private final Class<?> type;
  private final int bytes;

  ElementKind(Class<?> type, int bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** The kind of an array's elements, null unless it is an array of a primitive type. */
  static @Nullable ElementKind of(Object array) {
    Class<?> component = array.getClass().getComponentType();
    if (component != null && component.isPrimitive()) {
      for (ElementKind kind : values()) {
        if (kind.type == component) {
          return kind;
        }
      }
    }
    return null;
  }

  /** Bytes of an element. */
  int bytes() {
    return bytes;
  }

  Object newArray(int length) {
    return Array.newInstance(type, length);
  }

  /** Copies elements into a buffer, with all their bits, and moves its position. */
  void put(ByteBuffer to, Object array, int from, int count) {
    switch (this) {
      case BOOLEAN -> {
        boolean[] values = (boolean[]) array;
        for (int k = from; k < from + count; k++) {
          to.put((byte) (values[k] ? 1 : 0));
        }
        return;
      }
      case BYTE -> {
        to.put((byte[]) array, from, count);
        return;
      }
      case SHORT -> to.asShortBuffer().put((short[]) array, from, count);
      case CHAR -> to.asCharBuffer().put((char[]) array, from, count);
      case INT -> to.asIntBuffer().put((int[]) array, from, count);
      case FLOAT -> to.asFloatBuffer().put((float[]) array, from, count);
      case LONG -> to.asLongBuffer().put((long[]) array, from, count);
      case DOUBLE -> to.asDoubleBuffer().put((double[]) array, from, count);
    }
    to.position(to.position() + count * bytes);
  }

  /** Copies elements out of a buffer, with all their bits, and moves its position. */
  void get(ByteBuffer source, Object array, int from, int count) {
    switch (this) {
      case BOOLEAN -> {
        boolean[] values = (boolean[]) array;
        for (int k = from; k < from + count; k++) {
          values[k] = source.get() != 0;
        }
        return;
      }
      case BYTE -> {
        source.get((byte[]) array, from, count);
        return;
      }
      case SHORT -> source.asShortBuffer().get((short[]) array, from, count);
      case CHAR -> source.asCharBuffer().get((char[]) array, from, count);
      case INT -> source.asIntBuffer().get((int[]) array, from, count);
      case FLOAT -> source.asFloatBuffer().get((float[]) array, from, count);
      case LONG -> source.asLongBuffer().get((long[]) array, from, count);
      case DOUBLE -> source.asDoubleBuffer().get((double[]) array, from, count);
    }
    source.position(source.position() + count * bytes);
  }
}
