package org.rollcall.store;

import org.junit.jupiter.api.Nested;
import org.rollcall.diagnosis.FindingsContract;
import org.rollcall.inventory.MachinesContract;
import org.rollcall.run.AttemptsContract;
import org.rollcall.run.IncidentsContract;
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
import org.rollcall.run.TargetsContract;
import org.rollcall.run.Wakes;
import org.rollcall.run.WakesContract;
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
  class OfRuns implements RunsContract {
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
}
