package org.rollcall.transport.wsman;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.security.auth.kerberos.KeyTab;
import org.rollcall.transport.Secret;

/**
 * Where does Java find a keytab that is kept elsewhere? In a file that only this account may read,
 * and only while it is being read.
 */
final class KeytabFile implements AutoCloseable {
  private final Path path;

  KeytabFile(Secret base64) throws IOException {
    var content = decoded(base64);
    // Files.createTempFile lets nobody else read it.
    path = Files.createTempFile("keys", ".keytab");
    try {
      Files.write(path, content);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private static byte[] decoded(Secret base64) {
    var text = StandardCharsets.US_ASCII.encode(CharBuffer.wrap(base64.reveal()));
    var bytes = new byte[text.remaining()];
    text.get(bytes);
    try {
      return Base64.getMimeDecoder().decode(bytes);
    } catch (IllegalArgumentException _) {
      // No keytab; Java will find no key in it.
      return new byte[0];
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
    // Java remembers the keys of every file by its name, until it looks and finds it gone.
    var _ = KeyTab.getUnboundInstance(path.toFile()).exists();
  }
}
