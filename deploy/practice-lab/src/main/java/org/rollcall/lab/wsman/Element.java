package org.rollcall.lab.wsman;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What does a piece of a request say? An XML element; prefixes and namespaces are left out. */
final class Element {
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Element> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Element(String name) {
    this.name = name;
  }

  void attribute(String key, String value) {
    attributes.put(key, value);
  }

  void append(String characters) {
    text.append(characters);
  }

  void add(Element child) {
    children.add(child);
  }

  String name() {
    return name;
  }

  String text() {
    return text.toString().strip();
  }

  String rawText() {
    return text.toString();
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  Stream<Element> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName));
  }

  Optional<Element> child(String childName) {
    return children(childName).findFirst();
  }

  /** The text of the child of this name; empty if there is none. */
  String textOf(String childName) {
    return child(childName).map(Element::text).orElse("");
  }

  Element firstChild() {
    return children.isEmpty() ? new Element("") : children.getFirst();
  }
}
