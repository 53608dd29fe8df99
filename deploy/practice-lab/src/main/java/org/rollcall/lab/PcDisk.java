package org.rollcall.lab;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.pc.Identity;
import org.rollcall.lab.pc.Image;
import org.rollcall.lab.pc.KmsWorld;
import org.rollcall.lab.pc.PcState;
import org.rollcall.lab.scenario.PcSpec;

/** What is on the disk of a PC, and what of it is left when the PC starts again? */
final class PcDisk {
  private final PcSpec spec;
  private final KmsWorld kmsWorld;
  private final Supplier<Instant> time;
  private volatile Image image;
  private @Nullable PcState state;

  PcDisk(PcSpec spec, KmsWorld kmsWorld, Supplier<Instant> time) {
    this.spec = spec;
    this.kmsWorld = kmsWorld;
    this.time = time;
    image = Image.first(spec, time.get());
  }

  Identity identity() {
    return image.identity();
  }

  PcState state() {
    if (state == null) state = new PcState(spec, image, kmsWorld, time);
    return state;
  }

  /** A PC whose disk is put back forgets what it learned. */
  void goDown() {
    var restore = spec.system().diskRestore();
    if (restore != null && restore.active()) state = null;
  }

  void boot() {
    if (state != null) state.boot();
  }

  /** Has another Windows from here on, in the state that the scenario tells. */
  Identity write() {
    image = image.anew(time.get());
    state = null;
    return identity();
  }
}
