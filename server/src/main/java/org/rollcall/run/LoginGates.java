package org.rollcall.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.transport.Login;

/** Which gate does a credential have to go through? One each, for as long as the run lasts. */
final class LoginGates {
  private final Map<String, LoginGate> gates = new ConcurrentHashMap<>();

  LoginGate of(String credential, Login login) {
    return gates.computeIfAbsent(credential, _ -> new LoginGate(login.isDomainAccount()));
  }

  /** After a person looked and said that the run shall go on. */
  void proceed() {
    gates.values().forEach(LoginGate::proceed);
  }
}
