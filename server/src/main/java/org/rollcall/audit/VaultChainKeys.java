package org.rollcall.audit;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.rollcall.vault.MasterKeys;

/** Which keys chain the record? One made of each key of the vault, for this purpose only. */
public record VaultChainKeys(MasterKeys keys) implements ChainKeys {
  private static final String LABEL = "rollcall record of deeds, version 1";

  @Override
  public String currentId() {
    return keys.currentId();
  }

  @Override
  public Optional<SecretKey> byId(String id) {
    return keys.derived(id, LABEL);
  }
}
