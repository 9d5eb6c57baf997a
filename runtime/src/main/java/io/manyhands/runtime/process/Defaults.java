package io.manyhands.runtime.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The default locales and time zone of a JVM. Static fields are initialized once and may depend on
 * them: so a worker gets them before anything else, and never lives to see others.
 *
 * @param locale the default locale
 * @param display the one for user interfaces
 * @param format the one for numbers and dates
 * @param zone the default time zone
 */
record Defaults(Locale locale, Locale display, Locale format, TimeZone zone) {

  /** Those of this JVM. */
  static Defaults current() {
    return new Defaults(
        Locale.getDefault(),
        Locale.getDefault(Locale.Category.DISPLAY),
        Locale.getDefault(Locale.Category.FORMAT),
        TimeZone.getDefault());
  }

  /** Makes them those of this JVM. */
  void set() {
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.DISPLAY, display);
    Locale.setDefault(Locale.Category.FORMAT, format);
    TimeZone.setDefault(zone);
  }

  /** The content of a frame. */
  byte[] frame() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(locale, out);
    write(display, out);
    write(format, out);
    TimeZone named = TimeZone.getTimeZone(zone.getID());
    boolean known = named.getClass() == zone.getClass() && named.equals(zone);
    write(zone, known ? zone.getID() : "", out);
    return bytes.toByteArray();
  }

  static Defaults read(DataInputStream in) throws IOException, ClassNotFoundException {
    return new Defaults(locale(in), locale(in), locale(in), zone(in));
  }

  private static void write(Locale locale, DataOutputStream out) throws IOException {
    String tag = locale.toLanguageTag();
    write(locale, locale.equals(Locale.forLanguageTag(tag)) ? tag : "", out);
  }

  /** By its name, or itself where that does not tell everything. */
  private static void write(Serializable value, String name, DataOutputStream out)
      throws IOException {
    out.writeUTF(name);
    if (name.isEmpty()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(value);
      out.writeInt(bytes.size());
      bytes.writeTo(out);
    }
  }

  private static Locale locale(DataInputStream in) throws IOException, ClassNotFoundException {
    String tag = in.readUTF();
    return tag.isEmpty() ? (Locale) object(in) : Locale.forLanguageTag(tag);
  }

  private static TimeZone zone(DataInputStream in) throws IOException, ClassNotFoundException {
    String id = in.readUTF();
    return id.isEmpty() ? (TimeZone) object(in) : TimeZone.getTimeZone(id);
  }

  private static Object object(DataInputStream in) throws IOException, ClassNotFoundException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    try (ObjectInputStream objects =
        new GraphReader(
            new ByteArrayInputStream(bytes),
            ClassLoader.getSystemClassLoader(),
            number -> {
              throw new IllegalStateException("an array in a default");
            })) {
      return objects.readObject();
    }
  }

  /** By hand, as a record's own takes a while when it is used for the first time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Defaults defaults
        && locale.equals(defaults.locale)
        && display.equals(defaults.display)
        && format.equals(defaults.format)
        && zone.equals(defaults.zone);
  }

  @Override
  public int hashCode() {
    return locale.hashCode();
  }
}
