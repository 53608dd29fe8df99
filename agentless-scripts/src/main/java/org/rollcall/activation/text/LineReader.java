package org.rollcall.activation.text;

/** Who can make something of a line? */
interface LineReader {
  /** Whether the line was this reader's, and has been read. */
  boolean reads(Line line, Transcript transcript);
}
