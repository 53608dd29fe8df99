package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;

/** What is told of a look at one PC? All that was seen, and what to do about the first of it. */
final class DoctorStory {
  private static final Map<String, String> MARKS =
      Map.of("good", "✓", "bad", "✗", "aside", "–", "unknown", "?");

  private final PrintWriter out;
  private final Sentences sentences;
  private final String address;
  private @Nullable Trouble first;

  /** What is wrong, by the code of its explanation. */
  private record Trouble(String code, Map<String, Object> details) {}

  DoctorStory(PrintWriter out, Sentences sentences, String address) {
    this.out = out;
    this.sentences = sentences;
    this.address = address;
  }

  void outside(JsonNode signs) {
    out.println(sentences.text("doctor.outside"));
    for (var sign : signs) {
      var standing = sign.path("standing").asText();
      var details = details(sign.path("details"));
      line(standing, filled("doctor.check." + sign.path("check").asText(), details));
      if (standing.equals("bad")) wrong(sign.path("advice").asText(), details);
    }
  }

  void inside(JsonNode target, JsonNode findings, JsonNode attempt) {
    out.println(sentences.text("doctor.inside"));
    var fault = target.at("/outcome/fault");
    var lost = fault.isTextual() ? fault.asText() : target.path("owed_for").asText("");
    if (!lost.isEmpty() && known("fault." + lost)) {
      var told = told(lost, target.at("/outcome/fault_detail").asText());
      line("bad", sentences.text(told + ".label"));
      wrong(told, Map.of());
      if (lost.equals("login_refused") && isNtlm(attempt)) {
        explain(new Trouble("advice.ntlm_restricted", Map.of()));
      }
      return;
    }
    if (findings.isEmpty()) line("good", sentences.text("doctor.well"));
    for (var finding : findings) {
      var code = "finding." + finding.path("code").asText();
      line("bad", known(code) ? sentences.text(code + ".label") : code);
      wrong(code, details(finding.path("details")));
    }
  }

  /** Which of its causes it was says more than the fault does, where it has words. */
  private String told(String fault, String detail) {
    return known("fault_detail." + detail) ? "fault_detail." + detail : "fault." + fault;
  }

  private static boolean isNtlm(JsonNode attempt) {
    return attempt.at("/passage/authentication").asText().equals("ntlm");
  }

  void notInside(String reason) {
    out.println(sentences.text("doctor.not_logged_in", Map.of("reason", reason)));
  }

  /** Says what to do about the first thing that is wrong; false where nothing is. */
  boolean first() {
    if (first == null) return false;
    out.println();
    explain(first);
    return true;
  }

  private void wrong(String code, Map<String, Object> details) {
    if (first == null) first = new Trouble(code, details);
  }

  private void explain(Trouble trouble) {
    if (!known(trouble.code())) return;
    var what = sentences.text(trouble.code() + ".label");
    out.println(sentences.text("doctor.first", Map.of("what", what)));
    out.println(filled(trouble.code() + ".explanation", trouble.details()));
    out.println(filled(trouble.code() + ".remedy", trouble.details()));
  }

  private boolean known(String code) {
    return sentences.keys().contains(code + ".label");
  }

  private void line(String standing, String what) {
    var word = sentences.text("doctor.standing." + standing);
    out.println("  " + MARKS.getOrDefault(standing, "?") + " " + what.strip() + "  " + word);
  }

  private static Map<String, Object> details(JsonNode details) {
    var values = new HashMap<String, Object>();
    details.properties().forEach(one -> values.put(one.getKey(), one.getValue().asText()));
    return values;
  }

  /** The sentence; what nobody can fill in is left open. */
  private String filled(String key, Map<String, Object> details) {
    var values = new HashMap<>(details);
    values.putIfAbsent("address", address);
    sentences.placeholders(key).forEach(name -> values.putIfAbsent(name, "…"));
    return sentences.text(key, values);
  }
}
