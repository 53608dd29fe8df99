package org.rollcall.web.edits;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.web.ServerUnderTest;

class EditsAtOnceInH2Test implements EditsAtOnceContract {
  private ServerUnderTest server;

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  public ServerUnderTest server() {
    return server;
  }
}
