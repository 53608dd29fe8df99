package org.rollcall.activation.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;

/** Which lines are slmgr.vbs' /dli, /dlv, /xpr and /ato? It comes last, since its words vary. */
final class SlmgrReader implements LineReader {
  private static final Set<String> FIRST_LABELS =
      Set.of("activation id", "partial product key", "license status");
  private static final Pattern PRODUCT = Pattern.compile("^(?:Windows|Office)\\b");
  // What only an attempt to activate is answered with: no name in DNS, no RPC, and KMS' own
  // refusals.
  private static final Set<Integer> ANSWERS =
      Set.of(
          0x8007232B,
          0x8007251D,
          0x800706BA,
          0xC004E028,
          0xC004F035,
          0xC004F038,
          0xC004F039,
          0xC004F041,
          0xC004F042,
          0xC004F06C,
          0xC004F074);

  @Override
  public boolean reads(Line line, Transcript transcript) {
    return attempted(line, transcript)
        || answered(line, transcript)
        || refused(line, transcript)
        || expires(line, transcript)
        || described(line, transcript);
  }

  /** {@code Activating Windows(R), Education edition (85dd8b5f-…) ...}, in whatever language. */
  private static boolean attempted(Line line, Transcript transcript) {
    var name = Shapes.name(line.text());
    var sku = Shapes.guid(line.text());
    if (name == null || sku == null) return false;
    // A message box pasted in one line has the answer behind the question.
    transcript.open(new AttemptBlock(name, sku)).take(line);
    return true;
  }

  private static boolean answered(Line line, Transcript transcript) {
    var attempt = transcript.open(AttemptBlock.class);
    if (attempt.isPresent() && attempt.get().take(line)) return true;
    if (!SlmgrWords.isActivated(line)) return false;
    transcript.open(Told.succeeded());
    return true;
  }

  private static boolean refused(Line line, Transcript transcript) {
    var code = SlmgrWords.isError(line.label()) ? Shapes.code(line.value()) : null;
    if (code == null) return false;
    transcript.close();
    transcript.notice(NoticeReader.refusal(code));
    if (isAnswer(code)) transcript.open(Told.failed(code));
    return true;
  }

  private static boolean isAnswer(Hresult code) {
    // 0xC004B... and 0xC004C... come from Microsoft's activation servers (slerror.h).
    var server = code.value() >>> 12 == 0xC004B || code.value() >>> 12 == 0xC004C;
    return server || ANSWERS.contains(code.value());
  }

  private static boolean expires(Line line, Transcript transcript) {
    var name = Shapes.name(line.text());
    if (name != null && line.text().strip().equals(name + ":")) {
      transcript.open(new ExpiryBlock(name));
      return true;
    }
    return transcript.open(ExpiryBlock.class).filter(block -> block.take(line)).isPresent();
  }

  private static boolean described(Line line, Transcript transcript) {
    var name = nameOn(line);
    if (name != null) {
      transcript.open(new SlmgrBlock(line.label().equals("name"))).name(name);
      return true;
    }
    var block = transcript.open(SlmgrBlock.class);
    if (block.isPresent()) return block.get().take(line);
    if (!beginsWithout(line)) return SlmgrAsides.has(line);
    return transcript.open(new SlmgrBlock(isEnglish(line))).take(line);
  }

  private static @Nullable String nameOn(Line line) {
    if (!line.isLabelled() || line.value().isEmpty()) return null;
    // An add-on or a coming edition may have a name of another shape, but its maker's products.
    if (line.label().equals("name") && PRODUCT.matcher(line.value()).find()) return line.value();
    return line.value().equals(Shapes.name(line.value())) ? line.value() : null;
  }

  /** Whether a block whose first lines were cut off begins here. */
  private static boolean beginsWithout(Line line) {
    return FIRST_LABELS.contains(line.label())
        || (line.isLabelled()
            && line.value().endsWith(" channel")
            && Shapes.channel(line.value()) != null);
  }

  private static boolean isEnglish(Line line) {
    return FIRST_LABELS.contains(line.label()) || line.label().equals("description");
  }
}
