package org.rollcall.web;

import org.rollcall.store.Database;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.OperatorToken;
import org.rollcall.web.health.Meters;

/** What does the server work with? Made by whoever starts it, who closes it, too. */
public record Parts(
    Database database, Vault vault, RunsEngine engine, OperatorToken token, Meters meters) {
  Object[] singletons() {
    return new Object[] {database, vault, engine, token, meters};
  }
}
