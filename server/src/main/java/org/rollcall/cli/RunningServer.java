package org.rollcall.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.access.directory.JooqLoginProviders;
import org.rollcall.access.factor.JooqSecondFactors;
import org.rollcall.access.password.Cost;
import org.rollcall.audit.HeadFile;
import org.rollcall.audit.Keeper;
import org.rollcall.discovery.directory.DirectoryLogin;
import org.rollcall.discovery.directory.JooqDirectorySources;
import org.rollcall.discovery.directory.LapsPasswords;
import org.rollcall.event.JooqEvents;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.notify.JooqOutbox;
import org.rollcall.notify.JooqRecipients;
import org.rollcall.notify.JooqSealedUrls;
import org.rollcall.notify.KeyNotices;
import org.rollcall.notify.Noticeboard;
import org.rollcall.run.JooqSite;
import org.rollcall.run.Retry;
import org.rollcall.run.Signposts;
import org.rollcall.run.Site;
import org.rollcall.run.engine.Engine;
import org.rollcall.run.engine.EngineSetting;
import org.rollcall.schedule.calendar.JooqCalendars;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Sweeps;
import org.rollcall.transport.Client;
import org.rollcall.transport.HostsByClient;
import org.rollcall.transport.Trust;
import org.rollcall.transport.hostkey.JooqHostKeys;
import org.rollcall.transport.hostkey.JooqKeptKeys;
import org.rollcall.transport.hostkey.KeyNews;
import org.rollcall.transport.hostkey.Recognition;
import org.rollcall.transport.look.TlsLook;
import org.rollcall.transport.overthere.OverthereHosts;
import org.rollcall.transport.profile.JooqMemory;
import org.rollcall.transport.profile.JooqTransportProfiles;
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
import org.rollcall.web.exposure.Exposure;
import org.rollcall.web.guard.Entrance;
import org.rollcall.web.guard.OperatorToken;
import org.rollcall.web.health.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs while the server runs? Whatever was opened last is closed first. */
final class RunningServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
  private static final Duration FORGETTING = Duration.ofMinutes(10);
  private static final Duration SEALING = Duration.ofSeconds(2);

  private final Database database;
  private final Meters meters;
  private final Engine engine;
  private final WebServer web;
  private final URI address;

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
      Path auditHead,
      Trust trust,
      String node,
      int atOnce,
      Duration lease,
      WakeSetting wake) {}

  private RunningServer(
      Database database, Meters meters, Engine engine, WebServer web, Exposure exposure) {
    this.database = database;
    this.meters = meters;
    this.engine = engine;
    this.web = web;
    this.address = exposure.address(web.uri());
  }

  static RunningServer start(Exposure exposure, Setting setting, Map<String, String> environment)
      throws IOException {
    var database = Database.open(setting.store());
    try {
      return start(exposure, setting, database, environment);
    } catch (IOException | RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  private static RunningServer start(
      Exposure exposure, Setting setting, Database database, Map<String, String> environment)
      throws IOException {
    var keys = keys(setting, database, environment);
    var vault = new Vault(new JooqCredentials(database), keys);
    var keeper = Keeper.over(database, keys, new HeadFile(setting.auditHead()));
    var token = new OperatorToken(OwnerFile.readOrMake(setting.token(), OperatorToken::fresh));
    var entrance = new Entrance(token, Cost.USUAL);
    var clock = InstantSource.system();
    var laps = new LapsPasswords(new JooqDirectorySources(database), new DirectoryLogin(vault));
    var hosts = new WsmanHosts(clock);
    var profiles = new JooqTransportProfiles(database);
    var hostKeys = new JooqHostKeys(database, profiles, keyNews(database), clock);
    var recognition =
        new Recognition(new JooqKeptKeys(database, clock), hostKeys, new TlsLook(hosts::addressOf));
    var posts =
        new Signposts(profiles, new JooqMemory(database), recognition, setting.trust(), clock);
    var overthere = new OverthereHosts(clock, hostKeys);
    var spoken = new HostsByClient(Map.of(Client.WSMAN, hosts, Client.OVERTHERE, overthere));
    var visiting = new VaultVisiting(hosts, spoken, posts, vault, laps, setting.wake());
    var meters = new Meters();
    var engine = new Engine(database, engineSetting(setting, keys), visiting, meters, clock);
    var parts = new Parts(database, vault, keeper, new ServedEngine(engine), entrance, meters);
    try {
      var web = WebServer.start(exposure, parts);
      var sweeps = new ArrayList<>(sweeps(database, keeper));
      sweeps.addAll(web.sweeps());
      engine.start(sweeps);
      LOG.info("node {} serves {} over {}", setting.node(), web.uri(), setting.store());
      return new RunningServer(database, meters, engine, web, exposure);
    } catch (RuntimeException failed) {
      meters.close();
      throw failed;
    }
  }

  /** Visits see keys before there is a web server with a notice board of its own. */
  private static KeyNews keyNews(Database database) {
    var calendars = new JooqCalendars(database);
    return new KeyNotices(
        new Noticeboard(
            database,
            new JooqOutbox(database),
            new JooqRecipients(database),
            new JooqMachineSearch(database),
            () -> calendars.calendar().zone()));
  }

  private static List<Sweeps.Sweep> sweeps(Database database, Keeper keeper) {
    return List.of(
        new Sweeps.Sweep("seal-the-record", SEALING, keeper::seal),
        new Sweeps.Sweep("forget-old-events", FORGETTING, new JooqEvents(database)::sweep));
  }

  private static EngineSetting engineSetting(Setting setting, MasterKeys keys) {
    return new EngineSetting(
        EngineSetting.Node.starting(setting.node(), Version.current()).having(keys.ids()),
        setting.atOnce(),
        setting.lease(),
        EngineSetting.DEFAULT_GRACE,
        Retry.USUAL,
        null);
  }

  private static MasterKeys keys(
      Setting setting, Database database, Map<String, String> environment) {
    var needed = new HashSet<>(new JooqCredentials(database).keyIds());
    needed.addAll(new JooqSecondFactors(database).keyIds());
    needed.addAll(new JooqLoginProviders(database).keyIds());
    needed.addAll(new JooqSealedUrls(database).keyIds());
    return MasterKeys.load(environment.get(VaultShut.VARIABLE), setting.vaultKey(), needed);
  }

  Site site() {
    return new JooqSite(database);
  }

  /** A link for the first administrator; empty where one can log in already. */
  Optional<String> setUpLink() {
    return web.firstAdministrator()
        .link(Instant.now())
        .map(secret -> address + "/#set-up=" + secret.text());
  }

  /** Sets the first administrator's password; false where one can log in already. */
  boolean setAdministratorPassword(String password) {
    return web.firstAdministrator().setPassword(password, Instant.now());
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
