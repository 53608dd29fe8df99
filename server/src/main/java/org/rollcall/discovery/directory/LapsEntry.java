package org.rollcall.discovery.directory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;

/** Which password does a computer's entry hold? Whatever is copied on the way is wiped again. */
final class LapsEntry {
  // learn.microsoft.com/windows-server/identity/laps/laps-technical-reference
  private static final String PASSWORD = "msLAPS-Password";
  private static final String ENCRYPTED = "msLAPS-EncryptedPassword";
  private static final String LEGACY = "ms-Mcs-AdmPwd";
  static final String[] ATTRIBUTES = {"dNSHostName", PASSWORD, ENCRYPTED, LEGACY};

  private static final int LARGEST = 4_096;
  private static final JsonFactory JSON = new JsonFactory();

  private String account;
  private char[] password = new char[0];

  private LapsEntry(String account) {
    this.account = account;
  }

  /**
   * The login of the PC's own administrator.
   *
   * @param account whose it is where the entry does not say
   */
  static Login.Password login(SearchResultEntry entry, String account) throws TransportException {
    var read = new LapsEntry(account);
    try {
      read.from(entry);
      return new Login.Password(read.account, Secret.of(read.password));
    } finally {
      Arrays.fill(read.password, '\0');
    }
  }

  /** What Windows LAPS wrote counts before what its predecessor left behind. */
  private void from(SearchResultEntry entry) throws TransportException {
    var written = entry.getAttributeValueBytes(PASSWORD);
    var legacy = entry.getAttributeValueBytes(LEGACY);
    if (written != null) {
      parse(written);
    } else if (entry.hasAttribute(ENCRYPTED)) {
      throw LapsPasswords.failed(Kind.LAPS_ENCRYPTED, "encrypted");
    } else if (legacy != null) {
      decode(legacy);
    }
    if (password.length == 0) throw LapsPasswords.failed(Kind.LAPS_MISSING, "no_password");
    // A name of a domain would send the PC's password, and the lock-outs for it, elsewhere.
    if (account.isBlank() || account.length() > 104 || !isLocal(account)) {
      throw LapsPasswords.failed(Kind.LAPS_MISSING, "unreadable");
    }
  }

  static boolean isLocal(String account) {
    return account.indexOf('@') < 0 && account.indexOf('\\') < 0;
  }

  private void decode(byte[] bytes) {
    var characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    password = new char[characters.remaining()];
    characters.get(password);
    if (characters.hasArray()) Arrays.fill(characters.array(), '\0');
    Arrays.fill(bytes, (byte) 0);
  }

  /** {@code {"n":"Administrator","t":"1d8…","p":"…"}}. */
  private void parse(byte[] bytes) throws TransportException {
    if (bytes.length > LARGEST) throw LapsPasswords.failed(Kind.LAPS_MISSING, "unreadable");
    try (var json = JSON.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("no object");
      while (json.nextToken() == JsonToken.FIELD_NAME) take(json, json.currentName());
    } catch (IOException _) {
      throw LapsPasswords.failed(Kind.LAPS_MISSING, "unreadable");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private void take(JsonParser json, String field) throws IOException {
    if (json.nextToken() != JsonToken.VALUE_STRING) {
      json.skipChildren();
    } else if (field.equals("n")) {
      account = json.getText();
    } else if (field.equals("p")) {
      var from = json.getTextOffset();
      var text = json.getTextCharacters();
      password = Arrays.copyOfRange(text, from, from + json.getTextLength());
      Arrays.fill(text, from, from + json.getTextLength(), '\0');
    }
  }
}
