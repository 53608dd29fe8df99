package org.rollcall.discovery.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.rollcall.transport.Trust;

/** How are a source's rules and its trust kept in a column? */
final class SourceJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<OuRules.Rule>> RULES = new TypeReference<>() {};
  private static final String PUBLIC = "public";
  private static final String PINNED = "pinned:";
  private static final String ISSUERS = "issuers:";
  private static final String AUTHORITY = "authority:";

  private SourceJson() {}

  static String rules(OuRules rules) {
    try {
      return JSON.writeValueAsString(rules.rules());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static OuRules rules(String json) {
    try {
      return new OuRules(JSON.readValue(json, RULES));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static String trust(Trust trust) {
    return switch (trust) {
      case Trust.PublicAuthorities _ -> PUBLIC;
      case Trust.Pinned(var sha256) -> PINNED + sha256;
      case Trust.Issuers(var pem) -> ISSUERS + pem;
      case Trust.Authority(var file) -> AUTHORITY + file;
    };
  }

  static Trust trust(String text) {
    if (text.startsWith(PINNED)) return new Trust.Pinned(text.substring(PINNED.length()));
    if (text.startsWith(ISSUERS)) return new Trust.Issuers(text.substring(ISSUERS.length()));
    if (text.startsWith(AUTHORITY)) {
      return new Trust.Authority(java.nio.file.Path.of(text.substring(AUTHORITY.length())));
    }
    return new Trust.PublicAuthorities();
  }
}
