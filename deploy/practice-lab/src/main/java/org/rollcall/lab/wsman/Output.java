package org.rollcall.lab.wsman;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where does a running line print to, and whom does it tell that it has ended? */
public interface Output {
  void stdout(byte[] bytes);

  void stderr(byte[] bytes);

  /** Prints piece after piece as fast as it is fetched; no piece (null) ends the line. */
  void pour(Supplier<byte @Nullable []> source);

  /** The line has ended with this exit code, which WinRM reports unsigned. */
  void done(int exitCode);
}
