package org.rollcall.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.Reading;
import org.rollcall.activation.step.OsppFolder;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.activation.step.Step;
import org.rollcall.diagnosis.SeenProduct;
import org.rollcall.diagnosis.Survey;
import org.rollcall.transport.TransportException;

/** Carries out the manual sequence on one PC, and keeps what each step was answered. Used once. */
final class Actor {
  private final Dialogue dialogue;
  private final Survey survey;
  private final StopSignal stop;
  private final Dialogue.By by;
  private final Map<String, Optional<Hresult>> errors = new HashMap<>();
  private Outcome.@Nullable Refused refusal;
  private boolean changed;

  Actor(Dialogue dialogue, Survey survey, StopSignal stop) {
    this.dialogue = dialogue;
    this.survey = survey;
    this.stop = stop;
    this.by = by(survey.way());
  }

  private static Dialogue.By by(Survey.Way way) {
    if (!way.scriptHost()) {
      return new Dialogue.By(new org.rollcall.activation.step.Means.Cim(), Means.CIM);
    }
    var folder = way.osppFolder() == null ? null : OsppFolder.of(way.osppFolder()).orElse(null);
    return new Dialogue.By(
        new org.rollcall.activation.step.Means.ScriptHost(folder), Means.SCRIPT_HOST);
  }

  Means means() {
    return by.recorded();
  }

  /** Whether the PC may be other than it was. */
  boolean changed() {
    return changed;
  }

  /** The error that a step was answered with, if one was. */
  Optional<Outcome.Refused> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** With which code did the activation of this product fail, if it did? */
  Optional<Hresult> errorOf(Reading reading) {
    return new StepReply(new StepRecord.Verdict("ok", null), false, errors)
        .errorOf(reading)
        .flatMap(code -> code);
  }

  /** Installs the keys that the user entered for editions without one. */
  Optional<StopReason> install(Collection<ProductKey> keys) throws TransportException {
    for (var key : keys) {
      var stopped = stop.raised();
      if (stopped.isPresent()) return stopped;
      carryOut(new Step.InstallKey(key));
    }
    return Optional.empty();
  }

  /** Office first, then Windows; a stop is honoured between the steps. */
  Optional<StopReason> activate(Map<Application, KmsAddress> families) throws TransportException {
    for (var family : Application.values()) {
      var host = families.get(family);
      if (host == null) continue;
      for (var step : sequence(family, host)) {
        var stopped = stop.raised();
        if (stopped.isPresent()) return stopped;
        if (carryOut(step).refused()) break;
      }
    }
    return Optional.empty();
  }

  private List<Step> sequence(Application family, KmsAddress host) {
    return switch (family) {
      case OFFICE -> office(host);
      case WINDOWS -> List.of(new Step.UseWindowsKmsHost(host), new Step.ActivateWindows());
    };
  }

  private List<Step> office(KmsAddress host) {
    var products =
        (int)
            survey.products().stream()
                .map(SeenProduct::application)
                .filter(Application.OFFICE::equals)
                .count();
    var steps = new ArrayList<Step>();
    steps.add(new Step.UseKmsHost(host));
    // By CIM the host and its port are one call.
    if (by.recorded() == Means.SCRIPT_HOST) steps.add(new Step.UseKmsPort(host));
    steps.add(new Step.ActivateOffice(Math.max(1, products)));
    return steps;
  }

  private StepReply carryOut(Step step) throws TransportException {
    changed = true;
    var reply =
        dialogue.ask(
            step,
            by,
            answer ->
                by.recorded() == Means.CIM || step instanceof Step.InstallKey
                    ? StepReply.ofCim(answer, step)
                    : StepReply.ofText(answer));
    errors.putAll(reply.errors());
    if (refusal == null && (reply.refused() || !reply.errors().isEmpty())) {
      refusal = new Outcome.Refused(step.code(), reply.verdict().error());
    }
    return reply;
  }
}
