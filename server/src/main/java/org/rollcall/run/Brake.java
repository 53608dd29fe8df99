package org.rollcall.run;

import java.util.Optional;
import org.rollcall.activation.Hresult;
import org.rollcall.diagnosis.Known;

/**
 * Does a run do harm, or no good? Only machines that were reached speak for or against it: those
 * that are off say nothing.
 */
public final class Brake {
  /** The KMS host has counted too few machines to activate anybody. */
  public static final Hresult COUNT_TOO_LOW = new Hresult(0xC004F038);

  /** No KMS host could be contacted. */
  public static final Hresult NO_KMS_HOST = new Hresult(0xC004F074);

  /** Fewer machines than this may all have the same trouble of their own. */
  private static final int EVERYWHERE = 3;

  private final Terms.BrakeSetting setting;

  public Brake(Terms.BrakeSetting setting) {
    this.setting = setting;
  }

  /**
   * What has been seen of a run so far?
   *
   * @param tally how its targets stand
   * @param countTooLow how many machines were told at least once that the count is too low
   * @param noKmsHost how many were told at least once that no KMS host answers
   */
  public record Signs(Tally tally, int countTooLow, int noKmsHost) {
    int succeeded() {
      return tally.of(Outcome.Kind.SUCCESS);
    }

    /** Told by the machine itself before anything was tried, or by the activation. */
    int withoutKmsHost() {
      return noKmsHost
          + tally.ended().entrySet().stream()
              .filter(ending -> isPortClosed(ending.getKey()))
              .mapToInt(ending -> ending.getValue())
              .sum();
    }

    private static boolean isPortClosed(Outcome outcome) {
      return outcome instanceof Outcome.Blocked(var findings)
          && findings.contains(Known.KMS_PORT_CLOSED);
    }
  }

  /** Why the run must go no further; empty while it may. */
  public Optional<StopReason> pulledBy(Signs signs) {
    if (signs.succeeded() == 0 && signs.countTooLow() >= EVERYWHERE) {
      return Optional.of(StopReason.KMS_COUNT_TOO_LOW);
    }
    if (signs.succeeded() == 0 && signs.withoutKmsHost() >= EVERYWHERE) {
      return Optional.of(StopReason.KMS_HOST_GONE);
    }
    return isHarmful(signs.tally()) ? Optional.of(StopReason.TOO_MUCH_HARM) : Optional.empty();
  }

  /** A short list is judged by a third of it, so that the brake is never out of reach. */
  private boolean isHarmful(Tally tally) {
    var enough = Math.min(setting.reached(), Math.max(EVERYWHERE, tally.total() / 3));
    return tally.reached() >= enough && isTooMuch(tally);
  }

  private boolean isTooMuch(Tally tally) {
    return tally.of(Outcome.Kind.HARM) * 100 > setting.harmPercent() * tally.reached();
  }

  /** Whether a trial went well enough for the rest to follow. */
  public boolean isGoodEnough(Tally trial) {
    return !isTooMuch(trial);
  }
}
