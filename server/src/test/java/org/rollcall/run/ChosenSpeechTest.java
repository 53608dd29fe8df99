package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.profile.Authentication;
import org.rollcall.transport.profile.Course;
import org.rollcall.transport.profile.Course.From;
import org.rollcall.transport.profile.Reliance;
import org.rollcall.transport.profile.Speech;
import org.rollcall.transport.profile.TransportProfile;

/** Whose word counts? Whoever stands closer to the machine. */
class ChosenSpeechTest {
  private static final Terms.Way NOTHING = new Terms.Way(null, null, null);
  private static final Speech SSH = new Speech(Protocol.SSH, null, 2222, Authentication.KEY);

  private static Endpoint row(@Nullable Protocol protocol, @Nullable Integer port) {
    return new Endpoint(new Hostname("pc"), port, protocol, null);
  }

  private static Course course(Speech speech, From from) {
    return new Course(new TransportProfile(1, "p", speech, Reliance.USUAL, null, 1), from, null);
  }

  @Test
  void what_the_machine_says_counts_before_any_profile() {
    var told = ChosenSpeech.of(row(Protocol.WINRM_HTTPS, 5999), NOTHING, course(SSH, From.MACHINE));

    assertThat(told).isEqualTo(new Speech(Protocol.WINRM_HTTPS, null, 5999, Authentication.AUTO));
  }

  @Test
  void the_profile_of_a_machine_or_a_room_counts_before_the_run() {
    var run = new Terms.Way(null, Protocol.WINRM, null);

    assertThat(ChosenSpeech.of(row(null, null), run, course(SSH, From.ROOM))).isEqualTo(SSH);
  }

  @Test
  void the_run_counts_before_the_site() {
    var run = new Terms.Way(null, Protocol.WINRM_HTTPS, null);

    var told = ChosenSpeech.of(row(null, null), run, course(SSH, From.SITE));

    assertThat(told.protocol()).isEqualTo(Protocol.WINRM_HTTPS);
    assertThat(told.port()).isNull();
    assertThat(ChosenSpeech.of(row(null, null), NOTHING, course(SSH, From.SITE))).isEqualTo(SSH);
  }

  @Test
  void who_says_nothing_is_entered_by_sealed_winrm_as_ever() {
    var told = ChosenSpeech.of(row(null, 15985), NOTHING, Course.NONE);

    assertThat(told).isEqualTo(new Speech(Protocol.WINRM, null, 15985, Authentication.AUTO));
    var run = new Terms.Way(null, null, 8080);
    assertThat(ChosenSpeech.of(row(null, null), run, Course.NONE).port()).isEqualTo(8080);
    assertThat(ChosenSpeech.of(row(Protocol.WINRM_HTTPS, null), run, Course.NONE).port()).isNull();
  }

  @Test
  void a_machine_that_names_a_port_is_not_searched_at_others() {
    var auto = course(Speech.WHICHEVER, From.SITE);

    var told = ChosenSpeech.of(row(null, 15985), NOTHING, auto);

    assertThat(told.protocol()).isEqualTo(Protocol.WINRM);
    assertThat(told.port()).isEqualTo(15985);
  }
}
