package org.rollcall.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.activation.step.Means;
import org.rollcall.activation.step.OsppFolder;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.activation.step.Step;
import org.rollcall.run.Plan;

/** Which commands would a run send to a PC? The manual sequence, as an operator knows it. */
final class DrySteps {
  private static final Means MEANS =
      new Means.ScriptHost(new OsppFolder("C:\\Program Files\\Microsoft Office\\Office16"));

  private final PrintWriter out;
  private final Sentences sentences;

  DrySteps(PrintWriter out, Sentences sentences) {
    this.out = out;
    this.sentences = sentences;
  }

  void print(Plan plan, Map<String, ProductKey> keys) {
    if (plan.readsOnly()) return;
    keys.forEach(
        (edition, key) ->
            out.println(
                sentences.text(
                    "dry_run.key", Map.of("edition", edition, "partial_key", key.partial()))));
    for (var family : plan.products()) {
      var host = plan.hosts().get(family);
      if (host == null) continue;
      switch (family) {
        case OFFICE -> {
          print(new Step.UseKmsHost(host));
          print(new Step.UseKmsPort(host));
          print(new Step.ActivateOffice(1));
        }
        case WINDOWS -> {
          print(new Step.UseWindowsKmsHost(host));
          print(new Step.ActivateWindows());
        }
      }
    }
  }

  private void print(Step step) {
    out.println("  > " + step.command(MEANS).line());
  }
}
