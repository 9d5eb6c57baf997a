package io.manyhands.processor.generation;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs regions in small chunks in shuffled order on several workers, however short they are. */
final class HostileSchedule implements BeforeAllCallback, AfterAllCallback {
  private static final String CHAOS = "manyhands.chaos";

  @Override
  public void beforeAll(ExtensionContext context) {
    System.setProperty(CHAOS, "11");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    System.clearProperty(CHAOS);
  }
}
