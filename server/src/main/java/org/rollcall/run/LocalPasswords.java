package org.rollcall.run;

import org.rollcall.transport.Login;
import org.rollcall.transport.TransportException;
import org.rollcall.vault.LapsCredential;

/** As whom is a PC entered whose administrator's password changes by itself? Asked each visit. */
public interface LocalPasswords {
  Login.Password of(FrozenMachine machine, LapsCredential credential) throws TransportException;
}
