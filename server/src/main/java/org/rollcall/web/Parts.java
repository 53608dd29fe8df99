package org.rollcall.web;

import org.rollcall.audit.Keeper;
import org.rollcall.store.Database;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.Entrance;
import org.rollcall.web.health.Meters;

/** What does the server work with? Made by whoever starts it, who closes it, too. */
public record Parts(
    Database database,
    Vault vault,
    Keeper keeper,
    RunsEngine engine,
    Entrance entrance,
    Meters meters) {
  Object[] singletons() {
    return new Object[] {database, vault, keeper, engine, entrance, meters};
  }
}
