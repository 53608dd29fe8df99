package org.rollcall.activation.text;

import java.util.List;
import java.util.Optional;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.Reading;

/**
 * What does a console's text tell: of which products, of what else, and what could not be read?
 *
 * @param readings one for each block of the text, in its order; a product shown twice is in twice
 * @param notices what is not about one product, in the text's order
 * @param unread the lines that nothing could be made of, product keys masked
 */
public record ConsoleReading(List<Reading> readings, List<Notice> notices, List<String> unread) {
  public ConsoleReading {
    readings = List.copyOf(readings);
    notices = List.copyOf(notices);
    unread = List.copyOf(unread);
  }

  public boolean tells(Notice.Kind kind) {
    return notices.stream().anyMatch(notice -> notice.kind() == kind);
  }

  /** Whether some step did not do what it was told to, with a code or without. */
  public boolean isRefused() {
    return notices.stream().anyMatch(Notice::isRefusal);
  }

  /**
   * The first code that a step was refused with. ospp.vbs may print its success line all the same,
   * so this outweighs {@link Notice.Kind#SETTING_APPLIED}.
   */
  public Optional<Hresult> refusal() {
    return notices.stream()
        .filter(Notice::isRefusal)
        .flatMap(notice -> Optional.ofNullable(notice.code()).stream())
        .findFirst();
  }
}
