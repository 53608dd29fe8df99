package org.rollcall.activation.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;

/** Which lines are of ospp.vbs' blocks, and which of its answers stand outside any block? */
final class OsppReader implements LineReader {
  private static final String ATTEMPT = "installed product key detected";
  private static final String SUCCESS = "product activation successful>";
  private static final String UNKNOWN_ERROR = "error description: an unknown error occurred";

  @Override
  public boolean reads(Line line, Transcript transcript) {
    if (line.says(ATTEMPT)) {
      transcript.open(new OsppBlock());
      return true;
    }
    if (line.says(SUCCESS)) {
      succeed(transcript);
      return true;
    }
    if (line.says(UNKNOWN_ERROR)) {
      fail(transcript);
      return true;
    }
    return OsppLabel.of(line).filter(label -> reads(label, line, transcript)).isPresent();
  }

  // The angle brackets are in the script's line and in nobody's prose about it.
  private static void succeed(Transcript transcript) {
    var block = transcript.open(OsppBlock.class);
    if (block.isPresent()) {
      block.get().succeed();
    } else {
      transcript.open(Told.succeeded());
    }
  }

  private static void fail(Transcript transcript) {
    var block = transcript.open(OsppBlock.class);
    if (block.isPresent()) {
      block.get().fail();
    } else {
      transcript.notice(Notice.of(Notice.Kind.STEP_FAILED));
    }
  }

  private static boolean reads(OsppLabel label, Line line, Transcript transcript) {
    var block = block(label, transcript);
    if (block.isPresent()) {
      block.get().take(label, line.value());
      return true;
    }
    // slmgr.vbs has labels in common with the script's KMS lines.
    if (transcript.open(SlmgrBlock.class).isPresent()) return false;
    return label == OsppLabel.ASIDE || (label == OsppLabel.CODE && refused(line, transcript));
  }

  private static Optional<OsppBlock> block(OsppLabel label, Transcript transcript) {
    var open = transcript.open(OsppBlock.class);
    if (!label.opensBlock() || (open.isPresent() && !open.get().has(label))) return open;
    return Optional.of(transcript.open(new OsppBlock()));
  }

  private static boolean refused(Line line, Transcript transcript) {
    @Nullable Hresult code = Shapes.anyCode(line.value());
    if (code == null) return false;
    transcript.notice(NoticeReader.refusal(code));
    return true;
  }
}
