// expect: proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.EnumMap;
import java.util.Map;

/**
 * Enums whose constants have bodies: they are sealed without saying so. The generated class took
 * them for types that it cannot name, and declared stand-ins that said "sealed".
 */
public final class EnumBodies {
  enum Unit {
    GRAM {
      @Override
      int grams() {
        return 1;
      }
    },
    KILO {
      @Override
      int grams() {
        return 1000;
      }
    };

    abstract int grams();
  }

  private enum Hidden {
    LOW {
      @Override
      public String toString() {
        return "low";
      }
    },
    HIGH
  }

  private static Map<Unit, Integer> units(int[] amounts) {
    Map<Unit, Integer> sums = new EnumMap<>(Unit.class);
    Unit[] units = Unit.values();
    for (@Parallel int i = 0; i < amounts.length; i++) {
      sums.merge(units[amounts[i] & 1], amounts[i], Integer::sum);
    }
    return sums;
  }

  private static Map<Hidden, Integer> hidden(int[] amounts) {
    Map<Hidden, Integer> counts = new EnumMap<>(Hidden.class);
    Hidden low = Hidden.LOW;
    Hidden high = Hidden.HIGH;
    for (@Parallel int i = 0; i < amounts.length; i++) {
      counts.merge(amounts[i] < 50 ? low : high, 1, Integer::sum);
    }
    return counts;
  }

  public static String run() {
    int[] amounts = new int[500];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = i * 37 % 101;
    }
    int grams = 0;
    for (Unit unit : Unit.values()) {
      grams += unit.grams();
    }
    return units(amounts) + " " + hidden(amounts) + " " + grams;
  }
}
