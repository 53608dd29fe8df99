package org.rollcall.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What happened that somebody should know?
 *
 * @param key what it is, so that it is told once however often it is noted
 * @param about the name of the run, schedule or room that it is about
 * @param values what belongs into its sentences, in codes and names
 * @param machines those of which something is to be told, each with its code
 * @param link the page that shows more
 */
public record Notice(
    String key,
    NoticeCode code,
    String about,
    Map<String, String> values,
    List<Line> machines,
    String link,
    Instant at) {
  /** More of them make no readable message; the page has them all. */
  public static final int MOST = 500;

  public Notice {
    values = Map.copyOf(values);
    machines = machines.stream().limit(MOST).toList();
  }

  /** A machine, by id and name, and the code of what is to be told of it. */
  public record Line(long id, String name, String why) {}
}
