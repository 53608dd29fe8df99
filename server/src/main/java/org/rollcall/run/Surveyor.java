package org.rollcall.run;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.facts.Facts;
import org.rollcall.activation.facts.FactsAnswer;
import org.rollcall.activation.facts.FactsReader;
import org.rollcall.activation.step.OsppFolder;
import org.rollcall.activation.step.Step;
import org.rollcall.activation.text.ConsoleReading;
import org.rollcall.activation.text.ConsoleText;
import org.rollcall.diagnosis.FactsSurvey;
import org.rollcall.diagnosis.FindingCode;
import org.rollcall.diagnosis.Known;
import org.rollcall.diagnosis.Survey;
import org.rollcall.diagnosis.TextSurvey;
import org.rollcall.transport.Answer;
import org.rollcall.transport.TransportException;

/**
 * What is the state of a PC? By its facts; by the words of Microsoft's scripts where it has none.
 */
final class Surveyor {
  private static final Dialogue.By FACTS =
      new Dialogue.By(new org.rollcall.activation.step.Means.Cim(), Means.CIM);
  private static final Dialogue.By TEXT =
      new Dialogue.By(new org.rollcall.activation.step.Means.ScriptHost(null), Means.TEXT);

  private Surveyor() {}

  /**
   * Reads the PC.
   *
   * @param asked the KMS hosts that the PC shall try to reach
   */
  static Survey survey(Dialogue dialogue, Collection<KmsAddress> asked) throws TransportException {
    var addresses = List.copyOf(asked);
    var reply = dialogue.ask(new Step.ReadFacts(addresses), FACTS, Surveyor::factsReply);
    return switch (reply.facts()) {
      case Facts facts -> new FactsSurvey(facts, dialogue.now()).survey(addresses);
      case FactsAnswer.Unreadable _ -> byText(dialogue, obstacle(reply.answer()));
    };
  }

  /** Reads again what was read by text before, so that no time is lost on what does not answer. */
  static Survey again(Dialogue dialogue, Survey before) throws TransportException {
    var obstacle = before.way().obstacle();
    return before.way().byText() && obstacle != null
        ? byText(dialogue, obstacle)
        : survey(dialogue, List.of());
  }

  private record FactsReply(Answer answer, FactsAnswer facts) implements Dialogue.Judged {
    @Override
    public StepRecord.Verdict verdict() {
      var code =
          switch (facts) {
            case Facts _ -> "ok";
            case FactsAnswer.Unreadable(var damage) -> damage.name().toLowerCase(Locale.ROOT);
          };
      return new StepRecord.Verdict(code, null);
    }
  }

  private static FactsReply factsReply(Answer answer) {
    return new FactsReply(answer, FactsReader.read(answer.stdout()));
  }

  /** cmd names the command that it could not find, in whichever language it complains. */
  private static FindingCode obstacle(Answer answer) {
    var unknownToCmd =
        answer.exitCode() != 0
            && answer.stdout().isBlank()
            && answer.stderr().toLowerCase(Locale.ROOT).contains("'powershell'");
    return unknownToCmd ? Known.POWERSHELL_MISSING : Known.SCRIPT_KILLED;
  }

  private static Survey byText(Dialogue dialogue, FindingCode obstacle) throws TransportException {
    var folder = folder(dialogue.ask(new Step.FindOfficeFolders(), TEXT, Words::new));
    var office = folder == null ? null : read(dialogue, new Step.ReadOfficeState(folder));
    var windows = read(dialogue, new Step.ReadWindowsState());
    var elevation = dialogue.ask(new Step.ReadElevation(), TEXT, Words::new);
    var told =
        new TextSurvey.Told(
            dialogue.now(),
            dialogue.shell().clockOffset().orElse(null),
            elevation.answer().stdout().contains("rollcall-elevated"));
    return TextSurvey.of(office, windows, folder == null ? null : folder.path(), obstacle, told);
  }

  private static ConsoleReading read(Dialogue dialogue, Step step) throws TransportException {
    var words = dialogue.ask(step, TEXT, Words::new);
    return ConsoleText.read(words.answer().stdout() + "\n" + words.answer().stderr());
  }

  /** The newest Office folder comes first. */
  private static @Nullable OsppFolder folder(Words words) {
    return words
        .answer()
        .stdout()
        .lines()
        .limit(16)
        .flatMap(line -> OsppFolder.of(line.strip()).stream())
        .findFirst()
        .orElse(null);
  }

  private record Words(Answer answer) implements Dialogue.Judged {
    @Override
    public StepRecord.Verdict verdict() {
      return new StepRecord.Verdict("ok", null);
    }
  }
}
