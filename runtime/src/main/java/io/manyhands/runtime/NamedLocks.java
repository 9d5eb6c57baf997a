package io.manyhands.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The locks of one region's variables that are {@code LOCKED}, by their names. A name is the same
 * lock throughout the JVM.
 *
 * <p>A region computes without a lock, and takes its locks for the moment in which it adds what it
 * has computed to the variables. Nothing else runs meanwhile, so a thread never waits for a lock
 * while it holds one, but for those of one region, which it takes in the order of their names. A
 * loop that must run as it was written, since a check has failed, takes them for each statement
 * that folds if code runs in between of which nobody knows what it waits for. Otherwise it locks
 * out everybody as long as it runs, and regions inside it run on its own thread.
 */
public final class NamedLocks {

  private static final ConcurrentHashMap<String, ReentrantLock> ALL = new ConcurrentHashMap<>();

  /** Whoever takes named locks shares it with the others that do. */
  private static final ReentrantReadWriteLock EVERYBODY = new ReentrantReadWriteLock();

  private final List<ReentrantLock> locks;

  private NamedLocks(List<ReentrantLock> locks) {
    this.locks = locks;
  }

  /**
   * The locks with some names.
   *
   * @param names the names, in any order
   * @return the locks, not taken
   */
  public static NamedLocks of(String... names) {
    return new NamedLocks(
        Arrays.stream(names)
            .distinct()
            .sorted()
            .map(name -> ALL.computeIfAbsent(name, absent -> new ReentrantLock()))
            .toList());
  }

  /** Takes them. Until {@link #unlock()} the thread must not do anything that could wait. */
  public void lock() {
    EVERYBODY.readLock().lock();
    locks.forEach(ReentrantLock::lock);
  }

  /** Releases them. */
  public void unlock() {
    for (int k = locks.size() - 1; k >= 0; k--) {
      locks.get(k).unlock();
    }
    EVERYBODY.readLock().unlock();
  }

  /** Waits until nobody has a named lock, and keeps it so until {@link #unlockAll()}. */
  public void lockAll() {
    EVERYBODY.writeLock().lock();
  }

  /** Ends what {@link #lockAll()} began. */
  public void unlockAll() {
    EVERYBODY.writeLock().unlock();
  }

  /** Whether the calling thread has locked out everybody: workers could wait for it. */
  static boolean areAllHeld() {
    return EVERYBODY.isWriteLockedByCurrentThread();
  }
}
