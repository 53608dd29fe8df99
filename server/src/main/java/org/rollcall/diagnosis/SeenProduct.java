package org.rollcall.diagnosis;

import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/**
 * What was seen of one Product on a PC?
 *
 * @param application the family it belongs to; null for what is neither Office nor Windows
 * @param hostSource which setting names the KMS host in force; null where that is not known
 * @param adActivated activated by Active Directory, which needs no KMS host
 */
public record SeenProduct(
    @Nullable Application application,
    Reading reading,
    @Nullable String hostSource,
    boolean adActivated) {

  public boolean isLicensed() {
    return reading.state() == ProductState.LICENSED;
  }

  /** Whether the KMS host in force is this one; empty settings and other names are not. */
  public boolean isSetTo(KmsAddress host) {
    var inForce = reading.kmsHost();
    return inForce != null && KmsAddress.parse(inForce).filter(host::equals).isPresent();
  }

  /** How a person would call it: by its licence's name, else by what is known of its key. */
  public String name() {
    var name = reading.licenseName();
    if (name != null) return name;
    var key = reading.partialKey();
    return key == null ? "?" : "…" + key;
  }
}
