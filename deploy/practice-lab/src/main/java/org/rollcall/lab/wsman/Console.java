package org.rollcall.lab.wsman;

/** What runs the lines that a shell is sent? One console a shell. */
public interface Console {
  /** Begins a line; what it prints and how it ends goes to the output, now or later. */
  Execution start(String line, Output output);

  /** What can be done to a line while it runs. */
  interface Execution {
    /** What the line reads from its standard input; the last piece says so. */
    void input(byte[] bytes, boolean last);

    void terminate();
  }

  /** Opens a console on a PC. */
  @FunctionalInterface
  interface Opener {
    Console open(ShellSettings settings);
  }
}
