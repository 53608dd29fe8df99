package org.rollcall.lab.wsman;

/**
 * With which faults does WinRM refuse? Code is the Win32 or WinRM error number in decimal digits.
 */
public record WsmanFault(long code, Blame blame, String subcode, String reason) {
  /** Whose fault it is, in SOAP's terms. */
  public enum Blame {
    SENDER("s:Sender"),
    RECEIVER("s:Receiver");

    private final String code;

    Blame(String code) {
      this.code = code;
    }
  }

  public static final WsmanFault ACCESS_DENIED = sender(5, "w:AccessDenied", "Access is denied.");
  public static final WsmanFault ACCOUNT_LOCKED =
      sender(1909, "w:AccessDenied", "The account is locked out at present.");
  public static final WsmanFault TIMED_OUT =
      receiver(2150858793L, "w:TimedOut", "Nothing came within the operation's time limit.");
  public static final WsmanFault SHELL_NOT_FOUND =
      sender(2150858843L, "w:InvalidSelectors", "The shell of these selectors does not exist.");
  public static final WsmanFault TOO_MANY_SHELLS =
      receiver(2150859173L, "w:QuotaLimit", "This user's limit of open shells is reached.");
  public static final WsmanFault TOO_MANY_OPERATIONS =
      receiver(2150859174L, "w:QuotaLimit", "This user's limit of operations is reached.");
  public static final WsmanFault INVALID_SELECTORS =
      sender(2150858843L, "w:InvalidSelectors", "The selectors do not fit this resource.");
  public static final WsmanFault UNKNOWN_COMMAND =
      sender(2150858751L, "w:InvalidParameter", "The shell runs no command of this number.");
  public static final WsmanFault UNKNOWN_ACTION =
      sender(2150858753L, "a:ActionNotSupported", "The service does not know this action.");
  public static final WsmanFault UNKNOWN_RESOURCE =
      sender(2150858752L, "a:DestinationUnreachable", "The service does not know this resource.");
  public static final WsmanFault BAD_REQUEST =
      sender(2150858817L, "w:SchemaValidationError", "The request is not well formed.");
  public static final WsmanFault ABORTED =
      receiver(995, "w:InternalError", "The operation was aborted, the command having ended.");

  private static WsmanFault sender(long code, String subcode, String reason) {
    return new WsmanFault(code, Blame.SENDER, subcode, reason);
  }

  private static WsmanFault receiver(long code, String subcode, String reason) {
    return new WsmanFault(code, Blame.RECEIVER, subcode, reason);
  }

  /** The envelope around this fault, as WinRM sends it with HTTP status 500. */
  public WsmanAnswer answer(String relatesTo, String machine) {
    var text = XmlText.escape(reason);
    var body =
        """
        <s:Fault><s:Code><s:Value>%s</s:Value><s:Subcode><s:Value>%s</s:Value></s:Subcode></s:Code>\
        <s:Reason><s:Text xml:lang="en-US">%s</s:Text></s:Reason>\
        <s:Detail><f:WSManFault xmlns:f="%s" Code="%d" Machine="%s"><f:Message>%s</f:Message>\
        </f:WSManFault></s:Detail></s:Fault>"""
            .formatted(
                blame.code, subcode, text, Names.WSMAN_FAULT, code, XmlText.escape(machine), text);
    return new WsmanAnswer(500, Envelope.write(Names.FAULT_ACTION, relatesTo, body));
  }
}
