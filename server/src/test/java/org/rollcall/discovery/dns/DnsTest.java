package org.rollcall.discovery.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.Hostname;

class DnsTest {
  private static final Hostname DOMAIN = new Hostname("example.edu.tw");
  private static final String SERVICE = "_vlmcs._tcp.example.edu.tw";

  private FakeDns server;

  @BeforeEach
  void open() throws IOException {
    server = new FakeDns();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void kms_hosts_come_in_the_order_in_which_clients_try_them() throws Exception {
    server.srv(SERVICE, 10, 0, 1688, "spare.example.edu.tw");
    server.srv(SERVICE, 0, 25, 1688, "kms1.example.edu.tw");
    server.srv(SERVICE, 0, 75, 1689, "KMS2.example.edu.tw");

    var hosts = server.client().kmsHosts(DOMAIN);

    assertThat(hosts)
        .extracting(SrvRecord::address)
        .containsExactly(
            new KmsAddress("kms2.example.edu.tw", 1689),
            new KmsAddress("kms1.example.edu.tw", 1688),
            new KmsAddress("spare.example.edu.tw", 1688));
    assertThat(hosts).extracting(host -> host.share(hosts)).containsExactly(75, 25, 100);
  }

  @Test
  void a_root_target_means_that_the_domain_has_none() throws Exception {
    server.srv(SERVICE, 0, 0, 0, "");

    assertThat(server.client().kmsHosts(DOMAIN)).isEmpty();
  }

  @Test
  void a_domain_that_announces_nothing_has_no_kms_hosts() throws Exception {
    assertThat(server.client().kmsHosts(DOMAIN)).isEmpty();
  }

  @Test
  void silence_is_no_answer() {
    server.fallSilent();

    assertThatThrownBy(() -> server.client().kmsHosts(DOMAIN)).isInstanceOf(DnsSilent.class);
  }

  @Test
  void an_address_of_either_kind_has_the_name_that_the_service_knows() throws IOException {
    server.ptr("7.1.1.10.in-addr.arpa", "A101-07.example.edu.tw");
    server.ptr(
        "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
        "six.example.edu.tw");
    var dns = server.client();

    assertThat(dns.nameOf(InetAddress.ofLiteral("10.1.1.7")))
        .contains(new Hostname("a101-07.example.edu.tw"));
    assertThat(dns.nameOf(InetAddress.ofLiteral("2001:db8::1")))
        .contains(new Hostname("six.example.edu.tw"));
    assertThat(dns.nameOf(InetAddress.ofLiteral("10.1.1.8"))).isEmpty();
  }
}
