package org.rollcall.lab;

import org.jspecify.annotations.Nullable;
import org.rollcall.lab.clock.LabClock;
import org.rollcall.lab.ssh.SshSettings;

/**
 * Where and when does a lab run?
 *
 * @param portBase PC number n listens for HTTP on this port + n; 0 for any free ports
 * @param httpsOffset how far the port for HTTPS is above the one for HTTP
 * @param wakePort the UDP port on which all PCs hear magic packets; 0 for any free one
 * @param threads how many threads serve all PCs together
 * @param ssh how their SSH servers behave; null for PCs without any
 */
public record LabOptions(
    int portBase,
    int httpsOffset,
    int wakePort,
    int threads,
    LabClock clock,
    @Nullable SshSettings ssh) {
  private static final int USUAL_OFFSET = 10_000;

  /** Any free ports, the real clock: what tests need. */
  public static LabOptions anyPorts() {
    return new LabOptions(0, USUAL_OFFSET, 0, 2, LabClock.real(), null);
  }

  public static LabOptions fromPort(int portBase) {
    return anyPorts().withPortBase(portBase);
  }

  public LabOptions withPortBase(int base) {
    return new LabOptions(base, httpsOffset, wakePort, threads, clock, ssh);
  }

  public LabOptions withHttpsOffset(int offset) {
    return new LabOptions(portBase, offset, wakePort, threads, clock, ssh);
  }

  public LabOptions withWakePort(int port) {
    return new LabOptions(portBase, httpsOffset, port, threads, clock, ssh);
  }

  public LabOptions withClock(LabClock other) {
    return new LabOptions(portBase, httpsOffset, wakePort, threads, other, ssh);
  }

  public LabOptions withSsh(SshSettings settings) {
    return new LabOptions(portBase, httpsOffset, wakePort, threads, clock, settings);
  }
}
