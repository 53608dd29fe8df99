package org.rollcall.transport.wsman;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERGeneralString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;

/** A KDC that answers everything with one error, KRB-ERROR of RFC 4120, 5.9.1. */
final class RefusingKdc implements AutoCloseable {
  private final ServerSocket server;
  private volatile int code;
  final AtomicInteger asked = new AtomicInteger();

  RefusingKdc() {
    try {
      server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void refuseWith(int error) {
    code = error;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.startVirtualThread(() -> answer(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      var in = new DataInputStream(socket.getInputStream());
      in.readNBytes(in.readInt());
      asked.incrementAndGet();
      var error = error();
      var out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(error.length);
      out.write(error);
      out.flush();
    } catch (IOException _) {
      // Whoever asked has gone.
    }
  }

  private byte[] error() throws IOException {
    var name =
        new DERSequence(
            new ASN1Encodable[] {
              field(0, new ASN1Integer(2)),
              field(
                  1,
                  new DERSequence(
                      new ASN1Encodable[] {
                        new DERGeneralString("krbtgt"), new DERGeneralString("REFUSING.EXAMPLE")
                      }))
            });
    var fields =
        new DERSequence(
            new ASN1Encodable[] {
              field(0, new ASN1Integer(5)),
              field(1, new ASN1Integer(30)),
              field(4, new ASN1GeneralizedTime("20261123000000Z")),
              field(5, new ASN1Integer(0)),
              field(6, new ASN1Integer(code)),
              field(9, new DERGeneralString("REFUSING.EXAMPLE")),
              field(10, name)
            });
    return new DERTaggedObject(true, BERTags.APPLICATION, 30, fields).getEncoded();
  }

  private static DERTaggedObject field(int number, ASN1Encodable value) {
    return new DERTaggedObject(true, number, value);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
