package org.rollcall.store;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.rollcall.access.AccessContract;
import org.rollcall.diagnosis.FindingsContract;
import org.rollcall.discovery.directory.DirectoryServer;
import org.rollcall.discovery.directory.DirectorySource;
import org.rollcall.discovery.directory.JooqDirectorySources;
import org.rollcall.discovery.directory.OuRules;
import org.rollcall.discovery.directory.Query;
import org.rollcall.discovery.directory.Security;
import org.rollcall.inventory.Doubles;
import org.rollcall.inventory.DoublesContract;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.JooqRooms;
import org.rollcall.inventory.MachinesContract;
import org.rollcall.inventory.Rooms;
import org.rollcall.inventory.RoomsContract;
import org.rollcall.inventory.intake.Intakes;
import org.rollcall.inventory.intake.JooqIntakes;
import org.rollcall.inventory.intake.JooqStock;
import org.rollcall.inventory.intake.RecognitionContract;
import org.rollcall.inventory.intake.Stock;
import org.rollcall.inventory.search.SearchContract;
import org.rollcall.run.AttemptsContract;
import org.rollcall.run.IncidentsContract;
import org.rollcall.run.JooqDoubles;
import org.rollcall.run.JooqQueue;
import org.rollcall.run.JooqRunPages;
import org.rollcall.run.JooqRunRequests;
import org.rollcall.run.JooqSite;
import org.rollcall.run.JooqWakes;
import org.rollcall.run.LoginTurnsContract;
import org.rollcall.run.Queue;
import org.rollcall.run.ReadingsContract;
import org.rollcall.run.RunPages;
import org.rollcall.run.RunPagesContract;
import org.rollcall.run.RunRequests;
import org.rollcall.run.RunRequestsContract;
import org.rollcall.run.RunsContract;
import org.rollcall.run.Site;
import org.rollcall.run.TargetLeasesContract;
import org.rollcall.run.TargetsContract;
import org.rollcall.run.Wakes;
import org.rollcall.run.WakesContract;
import org.rollcall.schedule.SchedulesContract;
import org.rollcall.transport.Trust;
import org.rollcall.transport.hostkey.WaysContract;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Credentials;
import org.rollcall.vault.CredentialsContract;
import org.rollcall.vault.JooqCredentials;

/** Every contract there is, against the database that a subclass opens. */
abstract class StoreTests {
  abstract Database database();

  @Nested
  class OfTheDatabase implements DatabaseContract {
    @Override
    public Database database() {
      return StoreTests.this.database();
    }
  }

  @Nested
  class OfMachines implements MachinesContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfSearch implements SearchContract {
    @Override
    public Database database() {
      return StoreTests.this.database();
    }
  }

  @Nested
  class OfTheReception implements RecognitionContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }

    @Override
    public Stock stock() {
      return new JooqStock(database());
    }

    @Override
    public Intakes intakes() {
      return new JooqIntakes(database());
    }
  }

  @Nested
  class OfDoubles implements DoublesContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }

    @Override
    public Doubles doubles() {
      return new JooqDoubles(database());
    }
  }

  @Nested
  class OfRooms implements RoomsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }

    @Override
    public Rooms rooms() {
      return new JooqRooms(database());
    }
  }

  @Nested
  class OfRuns implements RunsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfTargetLeases implements TargetLeasesContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfTargets implements TargetsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfAttempts implements AttemptsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfReadings implements ReadingsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfFindings implements FindingsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfWakes implements WakesContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }

    @Override
    public Wakes wakes() {
      return new JooqWakes(database());
    }
  }

  @Nested
  class OfIncidents implements IncidentsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfLoginTurns implements LoginTurnsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }

  @Nested
  class OfCredentials implements CredentialsContract {
    @Override
    public Credentials credentials() {
      return new JooqCredentials(database());
    }

    @Override
    public long directory() {
      var reader = new CredentialName("reader");
      var trust = new Trust.PublicAuthorities();
      var host = new Hostname("dc.example.edu.tw");
      var source =
          new DirectorySource(
              0,
              "campus " + UUID.randomUUID(),
              new DirectoryServer(host, 636, Security.LDAPS, trust, reader),
              new Query("DC=example", Query.DEFAULT_FILTER, null),
              new OuRules(List.of()),
              null,
              new DirectorySource.Rhythm(null, 20),
              1,
              null);
      return new JooqDirectorySources(database()).add(source).orElseThrow().id();
    }
  }

  @Nested
  class OfWays implements WaysContract {
    @Override
    public Database database() {
      return StoreTests.this.database();
    }
  }

  @Nested
  class OfAccess implements AccessContract {
    @Override
    public Database database() {
      return StoreTests.this.database();
    }
  }

  @Nested
  class OfRunRequests implements RunRequestsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }

    @Override
    public RunRequests requests() {
      return new JooqRunRequests(database());
    }
  }

  @Nested
  class OfRunPages implements RunPagesContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }

    @Override
    public RunPages pages() {
      return new JooqRunPages(database());
    }

    @Override
    public Queue queue() {
      return new JooqQueue(database());
    }

    @Override
    public Site site() {
      return new JooqSite(database());
    }
  }

  @Nested
  class OfSchedules implements SchedulesContract {
    @Override
    public Database database() {
      return StoreTests.this.database();
    }
  }
}
