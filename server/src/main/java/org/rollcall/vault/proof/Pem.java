package org.rollcall.vault.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Which blocks does a PEM text hold (RFC 7468)? What stands between them is left out. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN ([A-Z0-9 ]{1,40})-----((?:(?!-----)[\\s\\S])*+)-----END \\1-----");

  private final String type;
  private final boolean headers;
  private final byte[] content;

  /**
   * One block.
   *
   * @param type what the block says that it is: {@code CERTIFICATE}
   * @param headers whether lines of an older form stand before its content, as in a locked key
   */
  Pem(String type, boolean headers, byte[] content) {
    this.type = type;
    this.headers = headers;
    this.content = content.clone();
  }

  String type() {
    return type;
  }

  boolean headers() {
    return headers;
  }

  byte[] content() {
    return content.clone();
  }

  static List<Pem> blocks(String text) throws Unusable {
    var found = new ArrayList<Pem>();
    var blocks = BLOCK.matcher(text);
    while (blocks.find()) found.add(block(blocks.group(1), blocks.group(2)));
    if (found.isEmpty()) throw new Unusable(Unusable.Reason.NOT_PEM);
    return found;
  }

  private static Pem block(String type, String body) throws Unusable {
    // RFC 1421 puts headers before the content and an empty line between them.
    var headers = body.indexOf(':') >= 0;
    try {
      return new Pem(type, headers, headers ? new byte[0] : Base64.getMimeDecoder().decode(body));
    } catch (IllegalArgumentException _) {
      throw new Unusable(Unusable.Reason.NOT_PEM);
    }
  }

  /** The block as a text again, in lines of 64 characters. */
  String text() {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
  }
}
