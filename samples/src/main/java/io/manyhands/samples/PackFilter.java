package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Packs the primes below a bound into an array. */
public final class PackFilter {
  private PackFilter() {}

  /**
   * Packs.
   *
   * @param bound what is searched, from 2 on
   * @return the primes below, in their order
   */
  public static int[] primes(int bound) {
    int[] primes = new int[bound];
    int count = 0;
    for (@Parallel int n = 2; n < bound; n++) {
      if (isPrime(n)) {
        primes[count++] = n;
      }
    }
    return Arrays.copyOf(primes, count);
  }

  private static boolean isPrime(int n) {
    for (int divisor = 2; divisor * divisor <= n; divisor++) {
      if (n % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Packs primes.
   *
   * @param arguments the bound, by default a million
   */
  public static void main(String... arguments) {
    int bound = Arguments.number(arguments, 0, 1_000_000);
    int[] primes =
        Comparison.of("Primes below " + bound, PackFilter.class)
            .print(() -> primes(bound), Arrays::equals);
    System.out.println("  primes      " + primes.length);
  }
}
