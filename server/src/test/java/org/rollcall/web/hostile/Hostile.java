package org.rollcall.web.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What might somebody send who means harm, or whose program is broken? */
final class Hostile {
  static final List<String> TEXTS =
      List.of(
          "'; drop table machine; --",
          "\" or 1=1 or \"\"=\"",
          "%_\\'",
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "=cmd|'/c calc'!A1",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\t=1+1",
          "a\u0000b",
          "\u0000",
          "\u202Egnp.exe\u2066",
          "電腦🖥️👩‍💻\uD842\uDFB7",
          "\uD800",
          "x\uDFFF\uD83D",
          "../../../../etc/passwd",
          "..\\..\\windows\\system32",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}}#{7*7}",
          "line\r\nSet-Cookie: a=b",
          "  ",
          "",
          "-1",
          "99999999999999999999",
          "NaN",
          "((((((((((((((((((((name:a or",
          "*".repeat(300));

  /** What one store may take otherwise than another. */
  static final List<String> ODD_FOR_STORES =
      List.of(
          "'; drop table machine; --", "%_\\'", "a\u0000b", "\u0000", "\uD800", "x\uDFFF\uD83D");

  private static final int MEGABYTE = 1 << 20;
  private static final int DEPTH = 500;

  private Hostile() {}

  /** In place of any field of a body. */
  static List<JsonNode> values(List<String> texts) {
    var values = new ArrayList<JsonNode>();
    texts.forEach(text -> values.add(TextNode.valueOf(text)));
    values.add(LongNode.valueOf(-1));
    values.add(LongNode.valueOf(0));
    values.add(LongNode.valueOf(Integer.MAX_VALUE));
    values.add(LongNode.valueOf(Long.MIN_VALUE));
    values.add(BigIntegerNode.valueOf(BigInteger.TEN.pow(400)));
    values.add(DoubleNode.valueOf(1e308));
    values.add(DoubleNode.valueOf(0.5));
    var json = JsonNodeFactory.instance;
    values.add(json.booleanNode(true));
    values.add(json.nullNode());
    values.add(json.objectNode());
    values.add(json.objectNode().put("\u0000", "=1").put("<b>", "\uD800"));
    values.add(json.arrayNode());
    values.add(json.arrayNode().add("=1").addNull().add(-1).add("\uD800"));
    return values;
  }

  /** Whole bodies that are no sensible JSON. */
  static List<String> bodies() {
    return List.of(
        "",
        "null",
        "[]",
        "\"\"",
        "{",
        "{\"a\":1,\"a\":2}",
        "{} {}",
        "\u0000",
        "{\"\\uD800\": 1}",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "[".repeat(100_000),
        "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH),
        "{\"name\": \"" + "x".repeat(MEGABYTE - 100) + "\"}",
        "{\"name\": \"" + "x".repeat(MEGABYTE) + "\"}");
  }
}
