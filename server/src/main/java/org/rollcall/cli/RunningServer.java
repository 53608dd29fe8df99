package org.rollcall.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.rollcall.run.JooqSite;
import org.rollcall.run.Retry;
import org.rollcall.run.Site;
import org.rollcall.run.engine.Engine;
import org.rollcall.run.engine.EngineSetting;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.transport.wsman.WsmanHosts;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.OwnerFile;
import org.rollcall.vault.Vault;
import org.rollcall.vault.VaultShut;
import org.rollcall.web.Parts;
import org.rollcall.web.Version;
import org.rollcall.web.WebServer;
import org.rollcall.web.guard.OperatorToken;
import org.rollcall.web.health.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs while the server runs? Whatever was opened last is closed first. */
final class RunningServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
  private static final String HOST = "127.0.0.1";

  private final Database database;
  private final Meters meters;
  private final Engine engine;
  private final WebServer web;

  /**
   * What does a server need to know?
   *
   * @param node under which name it shares the work
   * @param atOnce how many visits this node has in hand at most
   * @param lease for how long a machine is its own, unless it says that it still is
   */
  record Setting(
      StoreLocation store,
      Path token,
      Path vaultKey,
      Trust trust,
      String node,
      int atOnce,
      Duration lease,
      WakeSetting wake) {}

  private RunningServer(Database database, Meters meters, Engine engine, WebServer web) {
    this.database = database;
    this.meters = meters;
    this.engine = engine;
    this.web = web;
  }

  static RunningServer start(int port, Setting setting, Map<String, String> environment)
      throws IOException {
    var database = Database.open(setting.store());
    try {
      return start(port, setting, database, environment);
    } catch (IOException | RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  private static RunningServer start(
      int port, Setting setting, Database database, Map<String, String> environment)
      throws IOException {
    var vault = vault(setting, database, environment);
    var token = new OperatorToken(OwnerFile.readOrMake(setting.token(), OperatorToken::fresh));
    var clock = InstantSource.system();
    var visiting = new VaultVisiting(new WsmanHosts(clock), setting.trust(), vault, setting.wake());
    var meters = new Meters();
    var engine = new Engine(database, engineSetting(setting), visiting, meters, clock);
    var parts = new Parts(database, vault, new ServedEngine(engine), token, meters);
    try {
      var web = WebServer.start(HOST, port, parts);
      engine.start();
      LOG.info("node {} serves {} over {}", setting.node(), web.uri(), setting.store());
      return new RunningServer(database, meters, engine, web);
    } catch (RuntimeException failed) {
      meters.close();
      throw failed;
    }
  }

  private static EngineSetting engineSetting(Setting setting) {
    return new EngineSetting(
        EngineSetting.Node.starting(setting.node(), Version.current()),
        setting.atOnce(),
        setting.lease(),
        EngineSetting.DEFAULT_GRACE,
        Retry.USUAL,
        null);
  }

  private static Vault vault(Setting setting, Database database, Map<String, String> environment) {
    var credentials = new JooqCredentials(database);
    var keys =
        MasterKeys.load(
            environment.get(VaultShut.VARIABLE), setting.vaultKey(), credentials.keyIds());
    return new Vault(credentials, keys);
  }

  Site site() {
    return new JooqSite(database);
  }

  URI uri() {
    return web.uri();
  }

  /** Nobody is answered any more; the visits in hand end; then the store is closed. */
  @Override
  public void close() {
    LOG.info("leaving");
    web.close();
    engine.close();
    meters.close();
    database.close();
    LOG.info("left");
  }
}
