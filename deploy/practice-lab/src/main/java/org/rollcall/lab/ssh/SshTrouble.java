package org.rollcall.lab.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;

/**
 * How does an SSH connection go wrong? The faults that WinRM knows, as far as SSH has them, too.
 */
enum SshTrouble {
  HANGS_UP,
  KEEPS_SILENT,
  NO_ROOM,
  NONSENSE;

  private static final byte[] RUBBISH =
      "<h1>It works!</h1>\r\n".repeat(20).getBytes(StandardCharsets.US_ASCII);

  static SshTrouble of(FaultSpec fault) {
    return switch (fault.kind()) {
      case RESET, HALF, UNAVAILABLE, REBOOT -> HANGS_UP;
      case HANG, DRIBBLE, ENDLESS, SILENT -> KEEPS_SILENT;
      case SHELL_QUOTA -> NO_ROOM;
      case NONSENSE,
          ENTITY,
          BILLION_LAUGHS,
          WRONG_RELATES_TO,
          WRONG_BASE64,
          BAD_SEAL,
          FLOOD,
          EXIT ->
          NONSENSE;
    };
  }

  /** What becomes of the connection itself. */
  void strike(Session session) {
    switch (this) {
      case HANGS_UP -> {
        var _ = session.getIoSession().close(true);
      }
      case NONSENSE -> talkRubbish(session);
      case KEEPS_SILENT, NO_ROOM -> {}
    }
  }

  private static void talkRubbish(Session session) {
    try {
      var _ = session.getIoSession().writeBuffer(new ByteArrayBuffer(RUBBISH));
    } catch (IOException _) {
      // Whom it was meant for has gone.
    }
  }
}
