package org.rollcall.lab.scenario;

import java.util.List;
import java.util.Map;
import org.rollcall.lab.scenario.AccessSpec.AccountSpec;

/**
 * Which classroom is simulated: its KMS hosts and its PCs?
 *
 * @param account the account that an operator is told; not every PC need take it
 */
public record Scenario(
    String name, String description, AccountSpec account, List<KmsHost> kms, List<PcSpec> pcs) {
  /** The KMS host that a run of this scenario is to use. */
  public KmsHost mainKms() {
    return kms.getFirst();
  }

  /** The same classroom, every command of which takes this long. */
  public Scenario slowedTo(double seconds) {
    var slow = pcs.stream().map(pc -> pc.withDelays(Map.of("*", seconds))).toList();
    return new Scenario(name, description, account, kms, slow);
  }
}
