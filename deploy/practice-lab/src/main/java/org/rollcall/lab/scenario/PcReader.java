package org.rollcall.lab.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What does the short form of a PC in a scenario file stand for? */
final class PcReader {
  private PcReader() {}

  static PcSpec read(ObjectNode pc, JsonNode products) {
    var licensing = (ObjectNode) pc.get("licensing");
    var licenses = licenses(licensing, products);
    licensing.set("licenses", licenses);
    var found = Json.list(licenses, LicenseSpec.class);
    var expected = (ObjectNode) pc.get("expected");
    expected.set("products", expectedProducts(expected, found));
    try {
      return Json.value(pc, PcSpec.class);
    } catch (ScenarioException e) {
      throw new ScenarioException("PC " + pc.path("name"), e);
    }
  }

  /** The Windows licence first; {@code each} holds what all of them have in common. */
  private static ArrayNode licenses(ObjectNode licensing, JsonNode products) {
    var each = (ObjectNode) licensing.remove("each");
    var all = Json.object().putArray("licenses");
    var windows = licensing.remove("windows");
    if (windows != null && !windows.isNull()) all.add(license(each, windows, products));
    for (var office : licensing.remove("office_licenses")) {
      all.add(license(each, office, products));
    }
    return all;
  }

  private static ObjectNode license(ObjectNode each, JsonNode own, JsonNode products) {
    var product = products.path(own.path("product").asText());
    if (!product.isObject()) throw new ScenarioException("no product " + own.path("product"));
    var license = Json.object();
    license.set("key", product.path("key").deepCopy());
    Json.lay(license, each);
    Json.lay(license, own);
    license.set("product", product.deepCopy());
    return license;
  }

  /** {@code "*": "licensed"} speaks of every licence that has a key and no entry of its own. */
  private static ArrayNode expectedProducts(ObjectNode expected, List<LicenseSpec> licenses) {
    var written = expected.path("products");
    var list = Json.object().putArray("products");
    for (var license : licenses) {
      var key = license.key() == null ? license.product().key() : license.key();
      var all = license.key() == null ? "" : written.path("*").asText();
      var said = written.path(key).asText(all);
      if (!said.isEmpty()) list.add(expectedProduct(key, said));
    }
    return list;
  }

  private static ObjectNode expectedProduct(String key, String said) {
    var space = said.indexOf(' ');
    var product = Json.object().put("partial_key", key);
    product.put("state", space < 0 ? said : said.substring(0, space));
    return space < 0 ? product.putNull("error") : product.put("error", said.substring(space + 1));
  }
}
