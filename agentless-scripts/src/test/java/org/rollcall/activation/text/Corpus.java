package org.rollcall.activation.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which published outputs are at hand, and what is each expected to read as? */
record Corpus(String name, String text, String kind, List<Map<String, Optional<String>>> expected) {
  private static final Path FOLDER = Path.of("..", "..", "shared", "corpus");

  /** Empty where the outputs are not at hand; the fixtures of our own stand in for them. */
  static List<Corpus> all() {
    if (!Files.isDirectory(FOLDER)) return List.of();
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(Corpus::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Corpus of(Path file) {
    var name = file.getFileName().toString().replace(".txt", "");
    try (var json = new JsonFactory().createParser(FOLDER.resolve(name + ".json").toFile())) {
      var kind = "";
      List<Map<String, Optional<String>>> expected = List.of();
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token != JsonToken.FIELD_NAME) continue;
        var field = json.currentName();
        json.nextToken();
        if (field.equals("kind")) kind = json.getText();
        if (field.equals("expected")) expected = products(json);
      }
      return new Corpus(name, Files.readString(file), kind, expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, Optional<String>>> products(JsonParser json) throws IOException {
    var products = new ArrayList<Map<String, Optional<String>>>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      var product = new HashMap<String, Optional<String>>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var field = json.currentName();
        var value = json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText();
        product.put(field, Optional.ofNullable(value));
      }
      products.add(product);
    }
    return products;
  }
}
