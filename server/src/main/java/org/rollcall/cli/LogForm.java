package org.rollcall.cli;

/** In which form is the log written? */
enum LogForm {
  TEXT,
  JSON;

  /** Which of the logback-….xml files is read; asked when the first line is logged. */
  private static final String PROPERTY = "ROLLCALL_LOG_FORM";

  /** At which level a line is logged for each visit. */
  private static final String VISITS = "ROLLCALL_VISIT_LOG";

  /** Has to be said before anything is logged. */
  void use() {
    System.setProperty(VISITS, "INFO");
    System.setProperty(PROPERTY, this == JSON ? "json" : "text");
  }
}
