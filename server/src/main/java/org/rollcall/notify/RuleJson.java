package org.rollcall.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How are rules, and what a notice tells, kept? As JSON. */
final class RuleJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RuleJson() {}

  static String write(List<Rule> rules) {
    var list = JSON.createArrayNode();
    for (var rule : rules) {
      var node = list.addObject();
      node.put("least", rule.least().code()).put("selector", rule.selector());
      node.put("digest", rule.digest());
      var codes = node.putArray("codes");
      rule.codes().stream().sorted().forEach(code -> codes.add(code.code()));
    }
    return list.toString();
  }

  static List<Rule> read(String text) {
    var rules = new ArrayList<Rule>();
    for (var node : parse(text)) {
      var codes = EnumSet.noneOf(NoticeCode.class);
      node.path("codes").forEach(code -> codes.add(NoticeCode.ofCode(code.asText())));
      var selector = node.hasNonNull("selector") ? node.path("selector").asText() : null;
      var least = Severity.ofCode(node.path("least").asText());
      rules.add(new Rule(codes, least, selector, node.path("digest").asBoolean()));
    }
    return rules;
  }

  static String facts(Notice notice) {
    var json = JSON.createObjectNode();
    var values = json.putObject("values");
    notice.values().forEach(values::put);
    var machines = json.putArray("machines");
    for (var line : notice.machines()) {
      machines.addObject().put("id", line.id()).put("name", line.name()).put("why", line.why());
    }
    return json.toString();
  }

  static Map<String, String> values(String facts) {
    var values = new LinkedHashMap<String, String>();
    for (var one : parse(facts).path("values").properties()) {
      values.put(one.getKey(), one.getValue().asText());
    }
    return values;
  }

  static List<Notice.Line> lines(String facts) {
    var lines = new ArrayList<Notice.Line>();
    for (var one : parse(facts).path("machines")) {
      lines.add(
          new Notice.Line(
              one.path("id").asLong(), one.path("name").asText(), one.path("why").asText()));
    }
    return lines;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("not what was kept of a notice", broken);
    }
  }
}
