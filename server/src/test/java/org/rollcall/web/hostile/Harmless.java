package org.rollcall.web.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What does a body say in which nothing is wrong? */
final class Harmless {
  static final String CREDENTIAL = "lab";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** By the name of the operation, where the description alone does not say it. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          // No range in which it is allowed to look, as the look would go on beside the test.
          Map.entry(
              "startScan",
              """
              {"block": "203.0.113.0/30", "per_second": 1}
              """),
          Map.entry(
              "keepCredential",
              """
              {"kind": "password", "username": "u", "password": "p"}
              """),
          Map.entry(
              "mergeMachines",
              """
              {"machine": 2}
              """),
          Map.entry(
              "editGroup",
              """
              {"name": "NAME", "selector": "", "note": "n"}
              """),
          Map.entry(
              "addGroup",
              """
              {"name": "NAME", "selector": "", "note": "n"}
              """),
          Map.entry(
              "orderRun",
              """
              {"machines": [{"name": "NAME", "address": "NAME.lan", "port": 5985, "room": "A1",
                "transport": "winrm", "credential": "lab", "mac": "020000000001", "note": "n",
                "labels": {"rack": "1"}}],
               "products": ["office"], "kms": {"all": "kms.lan:1688"}, "mode": "read",
               "horizon_days": 7, "visit_timeout_seconds": 60, "credential": "lab", "port": 5985,
               "transport": "winrm", "at_once": 1, "per_room": 1, "jitter_seconds": 0,
               "waves": [1], "brake": {"harm_percent": 20, "reached": 5}, "catch_up": true,
               "wake": false, "shut_down": false, "reason": "r", "start": false,
               "deadline": "PT8H", "dry_run": false, "selector": ""}
              """),
          Map.entry(
              "addLoginProvider",
              """
              {"name": "NAME", "disabled": true, "secret": "s", "ldap": {"host": "localhost",
                "port": 636, "security": "ldaps", "base_dn": "DC=x", "bind_dn": "CN=x",
                "user_attribute": "uid", "nested": true},
               "mappings": [{"group": "g", "role": "viewer", "groups": []}]}
              """),
          Map.entry(
              "setLoginProvider",
              """
              {"disabled": true, "secret": "s", "oidc": {"issuer": "https://login.lan/a",
                "client_id": "c", "scopes": ["openid"], "name_claim": "n", "groups_claim": "g"},
               "mappings": [{"group": "g", "role": "viewer", "groups": []}]}
              """));

  /** By the name of the field. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("address", "pc.lan"),
          Map.entry("mac", "02-00-00-00-00-01"),
          Map.entry("transport", "winrm"),
          Map.entry("credential", CREDENTIAL),
          Map.entry("machine_credential", CREDENTIAL),
          Map.entry("host", "localhost"),
          Map.entry("base", "OU=Labs,DC=lan"),
          Map.entry("ou", "OU=Labs,DC=lan"),
          Map.entry("filter", "(objectClass=computer)"),
          Map.entry("selector", "room:A1"),
          Map.entry("subnets[]", "192.0.2.0/24"),
          Map.entry("office_kms", "kms.lan:1688"),
          Map.entry("windows_kms", "kms.lan:1688"),
          Map.entry("outcomes[]", "refused"),
          Map.entry("block", "198.51.100.0/30"));

  private Harmless() {}

  static ObjectNode body(Operation operation) {
    var text = BODIES.get(operation.name());
    var body = text == null ? operation.sample() : read(text);
    // Two things of one name would be refused before anything else is looked at.
    var name = "h-" + NEXT.incrementAndGet();
    if (body.has("name")) body.put("name", name);
    if (body.at("/machines/0") instanceof ObjectNode machine) machine.put("name", name);
    if (body.at("/machines/0/address").isTextual()) {
      ((ObjectNode) body.at("/machines/0")).put("address", name + ".lan");
    }
    // Of groups there is none that a user could be given.
    body.remove("groups");
    return body;
  }

  static JsonNode field(String name) {
    var text = FIELDS.get(name);
    return text == null ? null : TextNode.valueOf(text);
  }

  private static ObjectNode read(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
