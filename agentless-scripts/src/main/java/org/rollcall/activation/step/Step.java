package org.rollcall.activation.step;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.facts.FactsScript;

/** What is done on a PC, one command each: the documented manual sequence, and what is read. */
public sealed interface Step {
  record UseKmsHost(KmsAddress kms) implements Step {}

  /** By CIM the host and its port are one step; there, this one repeats the first. */
  record UseKmsPort(KmsAddress kms) implements Step {}

  /** Activates every Office licence of the PC at once. */
  record ActivateOffice(int products) implements Step {}

  record UseWindowsKmsHost(KmsAddress kms) implements Step {}

  record ActivateWindows() implements Step {}

  record InstallKey(ProductKey key) implements Step {}

  /** The facts, and whether these KMS hosts answer from the PC. */
  record ReadFacts(List<KmsAddress> probes) implements Step {
    public ReadFacts {
      probes = List.copyOf(probes);
    }
  }

  record ReadOfficeState(OsppFolder folder) implements Step {}

  record ReadWindowsState() implements Step {}

  /** Which Office folders there are, newest first, one a line. */
  record FindOfficeFolders() implements Step {}

  record ReadElevation() implements Step {}

  record ReadVersion() implements Step {}

  /**
   * Wakes PCs in the same room, whose routers let no such packet in from outside.
   *
   * @param macs as twelve hexadecimal digits each
   */
  record WakeNeighbours(List<String> macs) implements Step {
    public static final int MOST = 60;

    public WakeNeighbours {
      macs = List.copyOf(macs);
      if (macs.isEmpty() || macs.size() > MOST) {
        throw new IllegalArgumentException("from 1 to 60 PCs are woken at once");
      }
      if (!macs.stream().allMatch(mac -> mac.matches("[0-9A-F]{12}"))) {
        throw new IllegalArgumentException("a MAC address has twelve hexadecimal digits");
      }
    }
  }

  /** The end of a visit to a PC that we woke. */
  record ShutDownIfNobodyIsLoggedOn() implements Step {}

  /** The steps that activate Office: the host and port once, then all products. */
  static List<Step> forOffice(KmsAddress kms, int products, Means means) {
    var byScript = means instanceof Means.ScriptHost(var folder) && folder != null;
    return byScript
        ? List.of(new UseKmsHost(kms), new UseKmsPort(kms), new ActivateOffice(products))
        : List.of(new UseKmsHost(kms), new ActivateOffice(products));
  }

  /** The steps that activate Windows. */
  static List<Step> forWindows(KmsAddress kms) {
    return List.of(new UseWindowsKmsHost(kms), new ActivateWindows());
  }

  /** The stable code: stored, sent and shown as it stands. */
  default String code() {
    return switch (this) {
      case UseKmsHost _ -> "office_host";
      case UseKmsPort _ -> "office_port";
      case ActivateOffice _ -> "office_activate";
      case UseWindowsKmsHost _ -> "windows_host";
      case ActivateWindows _ -> "windows_activate";
      case InstallKey _ -> "install_key";
      case ReadFacts _ -> "facts";
      case ReadOfficeState _ -> "office_state";
      case ReadWindowsState _ -> "windows_state";
      case FindOfficeFolders _ -> "office_folders";
      case ReadElevation _ -> "elevated";
      case ReadVersion _ -> "version";
      case WakeNeighbours _ -> "wake_neighbours";
      case ShutDownIfNobodyIsLoggedOn _ -> "shut_down";
    };
  }

  /** Whether the PC is another one afterwards: losing it from here on is no "not reached". */
  default boolean changes() {
    return switch (this) {
      case UseKmsHost _, UseKmsPort _, ActivateOffice _ -> true;
      case UseWindowsKmsHost _, ActivateWindows _, InstallKey _ -> true;
      case ShutDownIfNobodyIsLoggedOn _ -> true;
      case ReadFacts _, ReadOfficeState _, ReadWindowsState _ -> false;
      case FindOfficeFolders _, ReadElevation _, ReadVersion _, WakeNeighbours _ -> false;
    };
  }

  default Command command(Means means) {
    return switch (this) {
      case UseKmsHost(var kms) ->
          office(
              means,
              folder -> Scripts.ospp(folder, "/sethst:" + kms.host(), Scripts.SETTING_SECONDS),
              () -> CimScript.setHost(Application.OFFICE, kms));
      case UseKmsPort(var kms) ->
          office(
              means,
              folder -> Scripts.ospp(folder, "/setprt:" + kms.port(), Scripts.SETTING_SECONDS),
              () -> CimScript.setHost(Application.OFFICE, kms));
      case ActivateOffice(var products) ->
          office(
              means,
              folder -> Scripts.ospp(folder, "/act", Scripts.activationSeconds(products)),
              () -> CimScript.activate(Application.OFFICE, products));
      case UseWindowsKmsHost(var kms) ->
          windows(
              means,
              () -> Scripts.slmgr("/skms " + kms, Scripts.SETTING_SECONDS),
              () -> CimScript.setHost(Application.WINDOWS, kms));
      case ActivateWindows() ->
          windows(
              means,
              () -> Scripts.slmgr("/ato", Scripts.ACTIVATION_SECONDS),
              () -> CimScript.activate(Application.WINDOWS, 1));
      // Always by CIM: /inpkey and /ipk would show the key in the PC's list of processes.
      case InstallKey(var key) -> CimScript.installKey(key);
      case ReadFacts(var probes) ->
          new Command(
              FactsScript.commandLine(), FactsScript.stdin(probes), FactsScript.TIMEOUT, List.of());
      case ReadOfficeState(var folder) -> Scripts.ospp(folder, "/dstatus", Scripts.SETTING_SECONDS);
      case ReadWindowsState() -> Scripts.slmgr("/dlv", Scripts.SETTING_SECONDS);
      case FindOfficeFolders() -> ShellLooks.officeFolders();
      case ReadElevation() -> ShellLooks.elevation();
      case ReadVersion() -> ShellLooks.version();
      case WakeNeighbours(var macs) -> PowerScript.wake(macs);
      case ShutDownIfNobodyIsLoggedOn() -> PowerScript.shutDown();
    };
  }

  private static Command office(
      Means means, Function<OsppFolder, Command> byScript, Supplier<Command> byCim) {
    return means instanceof Means.ScriptHost(var folder) && folder != null
        ? byScript.apply(folder)
        : byCim.get();
  }

  private static Command windows(Means means, Supplier<Command> byScript, Supplier<Command> byCim) {
    return switch (means) {
      case Means.ScriptHost _ -> byScript.get();
      case Means.Cim _ -> byCim.get();
    };
  }
}
