package org.rollcall.lab.scenario;

/** What is wrong with a scenario's file? */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ScenarioException(String message) {
    super(message);
  }

  ScenarioException(String message, Exception cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
