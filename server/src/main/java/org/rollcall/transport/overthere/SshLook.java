package org.rollcall.transport.overthere;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.userauth.method.AuthNone;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.HostKeys;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wsman.Deadline;
import org.rollcall.transport.wsman.Limits;
import org.rollcall.transport.wsman.NameLookup;

/**
 * What does an SSH server show to somebody who does not log in? The key that it proves to own, and
 * by which methods it would let people in; nothing of either is recorded.
 */
public final class SshLook {
  /**
   * Nobody's name. Which methods there are is told only to who names somebody (RFC 4252, 5.2), and
   * a name that exists would have a failed login in its record, or an account nearer to its lock.
   */
  private static final String NOBODY = "rollcall-only-looks";

  /** What is asked for: to be let in without any proof, which is refused with the list. */
  private static final String NO_PROOF = "none";

  // Windows' server lets people in by the first two; of what else there is these are known by name.
  private static final List<String> METHODS =
      List.of("publickey", "password", "keyboard-interactive", "hostbased", "gssapi-with-mic");
  private static final Config OFFERED = SshAlgorithms.offered();

  private final NameLookup names = new NameLookup(InetAddress::getAllByName);
  private final InstantSource clock;

  public SshLook(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What a server showed.
   *
   * @param methods by SSH's names; {@code none} where it lets in whoever comes. Empty where it hung
   *     up instead of telling.
   */
  public record Seen(HostKey key, Optional<List<String>> methods) {
    public Seen {
      methods = methods.map(List::copyOf);
    }
  }

  /** The key, as far as a key exchange came to its end in that time, and the methods. */
  public Seen at(String host, int port, Duration patience) throws TransportException {
    var server = new Endpoint(host, port, Scheme.SSH, new Trust.PublicAuthorities());
    var look = new Look(server, patience);
    try {
      look.exchangeKeys();
      return new Seen(look.key(), look.methods());
    } finally {
      look.route.cut();
    }
  }

  /** Takes down what is shown; nothing is ever entrusted to who owns it. */
  private static final class Witness implements HostKeys {
    private volatile @Nullable HostKey shown;

    @Override
    public Verdict judge(String host, int port, HostKey key) {
      shown = key;
      return Verdict.KNOWN;
    }
  }

  /** One connection to one server. */
  private final class Look {
    private final Witness witness = new Witness();
    private final Endpoint server;
    private final Deadline deadline;
    private final int millis;
    private final SshProgress progress;
    private final SshRoute route;
    private final GuardedClient client;
    private final Errand errand;

    Look(Endpoint server, Duration patience) {
      this.server = server;
      deadline = Deadline.in(patience);
      millis = Math.toIntExact(patience.toMillis());
      var question = new HostKeyQuestion(server, witness);
      progress = new SshProgress(question, NO_PROOF);
      var around = new Around(names, witness, clock, Limits.DEFAULT);
      route = new SshRoute(server, around, deadline, progress::reached);
      client = new GuardedClient(OFFERED, question, () -> {});
      errand = new Errand(progress::phase, route::cut, Limits.DEFAULT.grace());
    }

    HostKey key() {
      return Objects.requireNonNull(witness.shown, "keys were exchanged, and none was shown");
    }

    void exchangeKeys() throws TransportException {
      errand.run(
          () -> {
            try {
              client.setSocketFactory(route);
              client.getTransport().setTimeoutMs(millis);
              client.connect(server.host(), server.port());
              return true;
            } catch (Exception e) {
              throw progress.fault(e, route, client);
            }
          },
          deadline);
    }

    Optional<List<String>> methods() {
      try {
        return Optional.of(errand.run(this::asked, deadline));
      } catch (TransportException _) {
        return Optional.empty();
      }
    }

    private List<String> asked() throws TransportException {
      progress.reached(Phase.LOGIN);
      try {
        var login = client.getUserAuth();
        var next = (Service) client.getConnection();
        if (login.authenticate(NOBODY, next, new AuthNone(), millis)) return List.of(NO_PROOF);
        var told = login.getAllowedMethods();
        client.disconnect();
        return known(told);
      } catch (Exception e) {
        throw progress.fault(e, route, client);
      }
    }

    private static List<String> known(Collection<String> told) {
      return METHODS.stream().filter(told::contains).toList();
    }
  }
}
