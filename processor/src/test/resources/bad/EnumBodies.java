import io.manyhands.annotations.Parallel;

/** Enums one of whose constants does what its iterations must not do. */
class EnumBodies {
  static int calls;

  enum Named {
    PLAIN,
    COUNTED {
      @Override
      public String toString() {
        return "COUNTED" + ++calls; // ERROR: MH030
      }
    }
  }

  enum Told {
    SILENT,
    LOUD {
      @Override
      public String toString() {
        calls++; // ERROR: MH030
        return "LOUD";
      }
    }
  }

  enum Keeping {
    FIRST {
      private int last;

      @Override
      int of(int x) {
        int before = last;
        last = x; // ERROR: MH030
        return before;
      }
    },
    SECOND {
      @Override
      int of(int x) {
        return x + ++calls;
      }
    };

    abstract int of(int x);
  }

  static void names(Named[] all, String[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = all[i].toString();
    }
  }

  static void texts(Told[] all, String[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = "is " + all[i];
    }
  }

  static void keep(Keeping how, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = how.of(i);
    }
  }
}
