package org.rollcall.lab;

import org.rollcall.lab.clock.LabClock;

/**
 * Where and when does a lab run?
 *
 * @param portBase PC number n listens for HTTP on this port + n; 0 for any free ports
 * @param httpsOffset how far the port for HTTPS is above the one for HTTP
 * @param wakePort the UDP port on which all PCs hear magic packets; 0 for any free one
 * @param threads how many threads serve all PCs together
 */
public record LabOptions(int portBase, int httpsOffset, int wakePort, int threads, LabClock clock) {
  private static final int USUAL_OFFSET = 10_000;

  /** Any free ports, the real clock: what tests need. */
  public static LabOptions anyPorts() {
    return new LabOptions(0, USUAL_OFFSET, 0, 2, LabClock.real());
  }

  public static LabOptions fromPort(int portBase) {
    return anyPorts().withPortBase(portBase);
  }

  public LabOptions withPortBase(int base) {
    return new LabOptions(base, httpsOffset, wakePort, threads, clock);
  }

  public LabOptions withHttpsOffset(int offset) {
    return new LabOptions(portBase, offset, wakePort, threads, clock);
  }

  public LabOptions withWakePort(int port) {
    return new LabOptions(portBase, httpsOffset, port, threads, clock);
  }

  public LabOptions withClock(LabClock other) {
    return new LabOptions(portBase, httpsOffset, wakePort, threads, other);
  }
}
