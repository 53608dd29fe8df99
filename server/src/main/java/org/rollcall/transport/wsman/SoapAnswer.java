package org.rollcall.transport.wsman;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does an answer say, as far as a shell needs it? What it does not say is null.
 *
 * @param done whether the command has ended
 */
record SoapAnswer(
    @Nullable String relatesTo,
    @Nullable String shellId,
    @Nullable String commandId,
    List<Chunk> output,
    boolean done,
    @Nullable Long exitCode,
    @Nullable SoapFault fault) {

  /** A piece of a command's output; it may end within a character. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Chunk(boolean stderr, byte[] bytes) {}

  /**
   * Why a PC would not do it.
   *
   * @param code of the WSManFault element, unsigned; null where there is none
   * @param subcode the local name of the innermost SOAP subcode, {@code QuotaLimit}; may be empty
   */
  record SoapFault(@Nullable Long code, String subcode) {
    /** [MS-WSMV] 2.2.4.31 and DSP0226: nothing came in the time that the request allowed. */
    private static final long OPERATION_TIMEOUT = 2150858793L;

    boolean isOperationTimeout() {
      return code == null ? subcode.equals("TimedOut") : code == OPERATION_TIMEOUT;
    }
  }
}
