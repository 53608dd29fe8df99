package org.rollcall.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.catalogue.ErrorCatalogue;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.activation.catalogue.UnknownCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rollcall explain}: what a code means, what to do, and who can do it. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains an error code: 0xC004F074, or the same in decimal, signed or not.")
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ErrorCatalogue catalogue = ErrorCatalogue.load();

  // Strings and not numbers: a negative decimal has to get past the option parser.
  @Parameters(arity = "1..*", paramLabel = "CODE", description = "One code or several.")
  private List<String> codes = List.of();

  @Mixin private LanguageOption language = new LanguageOption();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var sentences = language.sentences();
    var known = true;
    for (var code : codes) {
      var parsed =
          Hresult.parse(code)
              .orElseThrow(
                  () -> new UserError(sentences.text("usage.code", Map.of("value", code))));
      known &= explain(parsed, sentences);
    }
    terminal.out().flush();
    return known ? ExitCode.DONE : ExitCode.FAILED;
  }

  private boolean explain(Hresult code, Sentences sentences) {
    var explanation = catalogue.explain(code, language.language());
    if (explanation.isEmpty()) {
      var values = new UnknownCode(code).values(sentences);
      terminal.out().println(sentences.text("unknown_code.title", values));
      line("explain.cause", sentences.text("unknown_code.cause", values), sentences);
      line("explain.remedy", sentences.text("unknown_code.remedy", values), sentences);
      return false;
    }
    var known = explanation.get();
    terminal.out().println(code + "  " + known.name() + "  " + known.title());
    line("explain.cause", known.cause(), sentences);
    line("explain.remedy", known.remedy(), sentences);
    line("explain.who", sentences.text("who." + known.who().code() + ".label"), sentences);
    if (known.retryable()) line("explain.again", sentences.text("explain.retryable"), sentences);
    line("explain.source", known.source(), sentences);
    return true;
  }

  private void line(String key, String text, Sentences sentences) {
    terminal.out().println("  " + sentences.text(key) + text);
  }
}
