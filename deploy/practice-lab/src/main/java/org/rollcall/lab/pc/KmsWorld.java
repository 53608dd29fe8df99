package org.rollcall.lab.pc;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.scenario.KmsHost;
import org.rollcall.lab.scenario.LicensingSpec.KmsSetting;
import org.rollcall.lab.scenario.LicensingSpec.KmsView;

/** What would the site's KMS hosts decide? A table of answers; nothing here is a KMS host. */
public final class KmsWorld {
  private static final int WINDOWS_THRESHOLD = 25;
  private static final int OFFICE_THRESHOLD = 5;
  private static final Duration CLOCK_TOLERANCE = Duration.ofHours(4);
  private static final int DEFAULT_PORT = 1688;

  private final Map<String, KmsHost> hosts;
  private final Set<String> down = ConcurrentHashMap.newKeySet();

  public KmsWorld(List<KmsHost> hosts) {
    this.hosts = hosts.stream().collect(Collectors.toMap(KmsHost::address, Function.identity()));
  }

  /** From here on nobody answers at this address, until it is opened again. */
  public void shut(KmsHost host) {
    down.add(host.address());
  }

  public void open(KmsHost host) {
    down.remove(host.address());
  }

  /** Whether a connection to this address is answered, seen from a PC. */
  boolean answers(String address, KmsView view) {
    return view.portOpen() && up(address).isPresent();
  }

  /** What activating this licence would be answered. */
  int judge(License license, KmsSetting setting, Duration pcClockOffset, KmsView view) {
    var host = find(setting, view);
    if (host.isEmpty()) return Codes.KMS_UNREACHABLE;
    if (!orElse(view.enabled(), host.get().enabled())) return Codes.KMS_NOT_ENABLED;
    var hostOffset = orElse(view.clockOffsetMinutes(), host.get().clockOffsetMinutes());
    var apart = pcClockOffset.minusMinutes(hostOffset).abs();
    if (apart.compareTo(CLOCK_TOLERANCE) > 0) return Codes.BAD_TIMESTAMP;
    var windows = license.product().windows();
    var count = orElse(windows ? view.windowsCount() : view.officeCount(), host.get().count());
    return count < (windows ? WINDOWS_THRESHOLD : OFFICE_THRESHOLD)
        ? Codes.COUNT_TOO_LOW
        : Codes.OK;
  }

  private Optional<KmsHost> find(KmsSetting setting, KmsView view) {
    if (setting.host() == null || !view.portOpen()) return Optional.empty();
    var port = setting.port() == 0 ? DEFAULT_PORT : setting.port();
    return up(setting.host() + ":" + port);
  }

  private Optional<KmsHost> up(String address) {
    var known = address.toLowerCase(Locale.ROOT);
    return down.contains(known) ? Optional.empty() : Optional.ofNullable(hosts.get(known));
  }

  private static <T> T orElse(@Nullable T own, T usual) {
    return own == null ? usual : own;
  }
}
