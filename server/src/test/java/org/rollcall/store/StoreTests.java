package org.rollcall.store;

import org.junit.jupiter.api.Nested;
import org.rollcall.diagnosis.FindingsContract;
import org.rollcall.inventory.MachinesContract;
import org.rollcall.run.AttemptsContract;
import org.rollcall.run.IncidentsContract;
import org.rollcall.run.ReadingsContract;
import org.rollcall.run.RunsContract;
import org.rollcall.run.TargetsContract;

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
  class OfIncidents implements IncidentsContract {
    @Override
    public Stores stores() {
      return Stores.in(database());
    }
  }
}
