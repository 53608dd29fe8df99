package org.rollcall.lab.scenario;

/**
 * What would a KMS host of this scenario answer? Only its decision is simulated, never its
 * protocol.
 *
 * @param count how many PCs it has counted: Windows needs 25, Office 5
 * @param clockOffsetMinutes how far its clock is ahead
 */
public record KmsHost(String host, int port, boolean enabled, int count, int clockOffsetMinutes) {
  public String address() {
    return host + ":" + port;
  }
}
