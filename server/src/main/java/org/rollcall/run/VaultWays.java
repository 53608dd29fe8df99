package org.rollcall.run;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rollcall.run.Keyring.Credential;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.profile.Course;
import org.rollcall.transport.profile.Entered;
import org.rollcall.transport.profile.ListenerTrust;
import org.rollcall.transport.profile.Passage;
import org.rollcall.transport.profile.Passages;
import org.rollcall.transport.profile.Reliance;
import org.rollcall.transport.profile.Speech;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.LapsCredential;
import org.rollcall.vault.Vault;

/**
 * By which way is a machine of a server's run entered? By its profile, the run's terms and the
 * vault, in the order that {@link ChosenSpeech} tells.
 */
public final class VaultWays implements Doorway.Ways {
  private static final Set<Fault.Kind> SILENCE =
      Set.of(Fault.Kind.REFUSED, Fault.Kind.NO_ANSWER, Fault.Kind.LOGIN_METHOD_REFUSED);

  private final Terms.Way way;
  private final VaultLogins logins;
  private final Signposts posts;

  public VaultWays(Terms.Way way, Signposts posts, Vault vault, LocalPasswords passwords) {
    this.way = way;
    this.posts = posts;
    this.logins = new VaultLogins(vault, passwords);
  }

  @Override
  public List<WayIn> ways(FrozenMachine machine) {
    var course = posts.profiles().of(machine.id());
    var speech = ChosenSpeech.of(machine.endpoint(), way, course);
    var host = machine.endpoint().address().value();
    var ssh = speech.protocol() == null && posts.recognition().knowsSsh(host);
    var last = course.last();
    var begin = last != null && course.stillHolds() ? last.passage() : null;
    var ability = VaultLogins.ability(logins.kept(name(machine)));
    return Passages.of(speech, ability, ssh, begin).stream()
        .map(passage -> wayIn(host, passage, course))
        .toList();
  }

  private static Reliance reliance(Course course) {
    var profile = course.profile();
    return profile == null ? Reliance.USUAL : profile.reliance();
  }

  private WayIn wayIn(String host, Passage passage, Course course) {
    var reliance = reliance(course);
    var scheme = Speech.scheme(passage.protocol());
    var trust = reliance.trust(posts.trust());
    var endpoint = new Endpoint(host, passage.port(), scheme, trust, passage.client());
    var looks = reliance.listener() == ListenerTrust.FIRST_USE && scheme == Scheme.WINRM_HTTPS;
    return new WayIn(endpoint, passage.authentication(), looks, course);
  }

  @Override
  public Endpoint ready(WayIn way) throws TransportException {
    return way.looksFirst() ? posts.recognition().pinned(way.endpoint()) : way.endpoint();
  }

  @Override
  public void entered(FrozenMachine machine, WayIn way, Passage passage) {
    var course = way.course();
    var last = course.last();
    // Written when it is news only: most visits come in as the one before.
    if (last != null && course.stillHolds() && last.passage().equals(passage)) return;
    var profile = course.profile();
    posts
        .memory()
        .entered(
            machine.id(),
            new Entered(
                passage,
                posts.clock().instant(),
                profile == null ? null : profile.id(),
                profile == null ? null : profile.version()));
  }

  @Override
  public Fault judged(FrozenMachine machine, WayIn way, Fault fault) {
    if (SILENCE.contains(fault.kind()) && wasFound(way)) posts.memory().silent(machine.id());
    return way.looksFirst() ? posts.recognition().judged(way.endpoint(), fault) : fault;
  }

  /** Whether it is the way that was found by trying, so that another one may do instead. */
  private static boolean wasFound(WayIn way) {
    var course = way.course();
    var last = course.last();
    var profile = course.profile();
    if (last == null || profile == null || !course.stillHolds()) return false;
    return profile.speech().protocol() == null
        && last.passage().port() == way.endpoint().port()
        && last.passage().authentication() == way.authentication();
  }

  @Override
  public boolean fetchesPassword(FrozenMachine machine) {
    return logins.kept(name(machine)) instanceof LapsCredential;
  }

  @Override
  public Credential credential(FrozenMachine machine) throws TransportException {
    return logins.of(machine, name(machine));
  }

  private CredentialName name(FrozenMachine machine) {
    var own = machine.endpoint().credential();
    return new CredentialName(
        Objects.requireNonNull(own == null ? way.credential() : own, "no credential"));
  }
}
