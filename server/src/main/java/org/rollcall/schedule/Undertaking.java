package org.rollcall.schedule;

import java.util.List;
import org.rollcall.inventory.Machine;
import org.rollcall.run.Order;

/** Who makes a run of what is due? Within the transaction that asks. */
@FunctionalInterface
public interface Undertaking {
  /**
   * Makes a run of it, and starts it.
   *
   * @return the number of the run
   * @throws Refused when no run can be made of it, and nothing was changed
   */
  long undertake(Order order, List<Machine> machines);

  /** It cannot be done as things stand, by a code for which there is a sentence. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public Refused(String code) {
      super(code);
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
