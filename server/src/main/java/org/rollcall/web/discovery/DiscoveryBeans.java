package org.rollcall.web.discovery;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.audit.Audit;
import org.rollcall.discovery.directory.DirectoryLogin;
import org.rollcall.discovery.directory.DirectoryReader;
import org.rollcall.discovery.directory.DirectorySources;
import org.rollcall.discovery.directory.DirectorySync;
import org.rollcall.discovery.directory.JooqDirectorySources;
import org.rollcall.discovery.dns.Dns;
import org.rollcall.discovery.range.AllowedRanges;
import org.rollcall.discovery.range.JooqAllowedRanges;
import org.rollcall.discovery.range.JooqScans;
import org.rollcall.discovery.range.Scanning;
import org.rollcall.discovery.range.Scans;
import org.rollcall.inventory.intake.Intakes;
import org.rollcall.inventory.intake.Reception;
import org.rollcall.inventory.intake.Stock;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;
import org.rollcall.vault.Vault;

/** With what do the controllers of directories and ranges work? */
@Factory
final class DiscoveryBeans {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Singleton
  DirectorySources sources(Database database) {
    return new JooqDirectorySources(database);
  }

  @Singleton
  DirectorySync sync(
      Database database,
      DirectorySources sources,
      Vault vault,
      Reception reception,
      Intakes intakes,
      InstantSource clock) {
    var reader = new DirectoryReader(new DirectoryLogin(vault));
    return new DirectorySync(database, sources, reader, reception, intakes, clock);
  }

  @Singleton
  @Named("sync-directories")
  Sweeps.Sweep syncing(DirectorySync sync) {
    return new Sweeps.Sweep("sync-directories", MINUTE, sync::syncDue);
  }

  @Singleton
  AllowedRanges ranges(Database database) {
    return new JooqAllowedRanges(database);
  }

  @Singleton
  Scans scans(Database database) {
    return new JooqScans(database);
  }

  @Singleton
  Scanning.Afterwards afterwards(
      Stock stock, Reception reception, Audit audit, InstantSource clock) {
    return new Scanning.Afterwards(stock, reception, audit, clock);
  }

  @Bean(preDestroy = "close")
  @Singleton
  Scanning scanning(
      Database database,
      AllowedRanges ranges,
      Scans scans,
      Scanning.Afterwards afterwards,
      Dns dns) {
    return new Scanning(database, ranges, scans, afterwards, dns);
  }
}
