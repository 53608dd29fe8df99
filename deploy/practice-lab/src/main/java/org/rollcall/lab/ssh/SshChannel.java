package org.rollcall.lab.ssh;

import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;

/** Does a PC take one more command? What is to go wrong with a shell strikes at the first. */
final class SshChannel extends ChannelSession {
  private static final AttributeKey<Boolean> LOOKED_AROUND = new AttributeKey<>();

  private final SshHost host;

  SshChannel(SshHost host) {
    this.host = host;
  }

  @Override
  public OpenFuture open(long recipient, long windowSize, long packetSize, Buffer buffer) {
    if (getSession().setAttribute(LOOKED_AROUND, true) != null) {
      return super.open(recipient, windowSize, packetSize, buffer);
    }
    var trouble = host.mishap("create").map(SshTrouble::of);
    if (trouble.isEmpty()) return super.open(recipient, windowSize, packetSize, buffer);
    trouble.get().strike(getSession());
    var opening = new DefaultOpenFuture(this, this);
    if (trouble.get() == SshTrouble.NO_ROOM) {
      opening.setException(
          new SshChannelOpenException(
              getChannelId(), SshConstants.SSH_OPEN_RESOURCE_SHORTAGE, "no more sessions"));
    }
    return opening;
  }
}
