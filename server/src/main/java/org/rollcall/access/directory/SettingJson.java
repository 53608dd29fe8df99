package org.rollcall.access.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.rollcall.access.Origin;

/** How is a provider's setting kept in a column? */
final class SettingJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          // What an older version wrote must not stop a newer one, nor the other way round.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SettingJson() {}

  static String write(Setting setting) {
    JsonNode node = JSON.valueToTree(setting);
    return node.toString();
  }

  static Setting read(Origin.Kind kind, String json) {
    try {
      return switch (kind) {
        case LDAP -> JSON.readValue(json, Setting.Ldap.class);
        case OIDC -> JSON.readValue(json, Setting.Oidc.class);
      };
    } catch (JsonProcessingException changed) {
      throw new IllegalStateException("a login provider's setting was changed", changed);
    }
  }
}
