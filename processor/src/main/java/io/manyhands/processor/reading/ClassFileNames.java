package io.manyhands.processor.reading;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the classes that a class file refers to: what a compiler may want to see next when
 * it reads that file. They stand in the constant pool as {@code com/foo/Bar}, alone or within
 * descriptors and signatures.
 */
final class ClassFileNames {

  private static final int MAGIC = 0xCAFEBABE;

  private ClassFileNames() {}

  /** Binary names with slashes; nothing if the bytes are no class file. */
  static Set<String> in(byte[] classFile) {
    Set<String> names = new HashSet<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      if (in.readInt() != MAGIC) {
        return names;
      }
      in.skipBytes(4);
      int size = in.readUnsignedShort();
      for (int i = 1; i < size; i++) {
        i += readConstant(in, names);
      }
    } catch (IOException e) {
      return names; // cut short: javac will say so
    }
    return names;
  }

  /** Reads one entry and returns the number of further slots that it takes. */
  private static int readConstant(DataInputStream in, Set<String> names) throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case 1 -> addFrom(in.readUTF(), names);
      case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
      case 5, 6 -> in.skipBytes(8);
      case 7, 8, 16, 19, 20 -> in.skipBytes(2);
      case 15 -> in.skipBytes(3);
      default -> throw new IOException("unknown constant " + tag);
    }
    return tag == 5 || tag == 6 ? 1 : 0;
  }

  private static void addFrom(String text, Set<String> names) {
    if (isName(text)) {
      names.add(text);
      return;
    }
    for (int start = text.indexOf('L'); start >= 0; start = text.indexOf('L', start + 1)) {
      int end = start + 1;
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      if (end < text.length() && end > start + 1 && ";<".indexOf(text.charAt(end)) >= 0) {
        names.add(text.substring(start + 1, end));
      }
    }
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isNamePart((char) c));
  }

  private static boolean isNamePart(char c) {
    return c == '/' || Character.isJavaIdentifierPart(c);
  }
}
