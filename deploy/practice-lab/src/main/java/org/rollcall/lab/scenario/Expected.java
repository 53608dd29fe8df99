package org.rollcall.lab.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must a run with {@code --products office,windows} say of this PC?
 *
 * @param outcome the outcome's code
 * @param fault the fault's code, where there is one
 * @param error the HRESULT that the outcome names, where there is one
 * @param findings the codes of the findings that must be there
 */
public record Expected(
    String outcome,
    @Nullable String fault,
    @Nullable String error,
    List<String> findings,
    List<Product> products) {

  /**
   * What must be said of one product?
   *
   * @param error the code that stands against it; null where none but an informational one may
   */
  public record Product(String partialKey, String state, @Nullable String error) {}
}
