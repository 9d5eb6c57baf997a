package io.manyhands.runtime.observe;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The statistics of all regions that have been used. */
public final class Statistics {

  private static final Comparator<RegionCounts> BY_PLACE =
      Comparator.comparing(RegionCounts::file)
          .thenComparingInt(RegionCounts::line)
          .thenComparing(RegionCounts::id);

  private final ConcurrentLinkedQueue<RegionStatistics> regions = new ConcurrentLinkedQueue<>();

  /** Creates statistics without a region. */
  public Statistics() {}

  /**
   * Adds a region.
   *
   * @param id names the region
   * @param file its source file
   * @param line its line there
   * @return its counts, all zero
   */
  public RegionStatistics region(String id, String file, int line) {
    RegionStatistics region = new RegionStatistics(id, file, line);
    regions.add(region);
    return region;
  }

  /**
   * The counts as JSON: {@code {"regions": [...]}}, sorted by file and line.
   *
   * @return a document of ASCII characters
   */
  public String toJson() {
    return StatisticsJson.of(counts());
  }

  /**
   * The counts as a table for people.
   *
   * @return a header line and a line for each region, each with a line end
   */
  public String toTable() {
    return StatisticsTable.of(counts());
  }

  private List<RegionCounts> counts() {
    return regions.stream().map(RegionStatistics::counts).sorted(BY_PLACE).toList();
  }
}
