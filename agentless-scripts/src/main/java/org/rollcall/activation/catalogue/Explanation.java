package org.rollcall.activation.catalogue;

import org.rollcall.activation.Hresult;

/** What does a code mean, why did it come, what is to be done, and who can do it? */
public record Explanation(KnownError error, String title, String cause, String remedy) {
  public Hresult code() {
    return error.code();
  }

  public String name() {
    return error.name();
  }

  public Who who() {
    return error.who();
  }

  public boolean retryable() {
    return error.retryable();
  }

  public boolean informational() {
    return error.informational();
  }

  public String source() {
    return error.source();
  }
}
