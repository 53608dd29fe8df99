package org.rollcall.lab.pc;

import java.util.Locale;
import java.util.Set;
import org.rollcall.lab.scenario.SystemSpec.PowerShell;

/** Which files are on the PC's disk, as far as a command line can ask? */
public final class Files {
  private static final String SYSTEM = "c:\\windows\\system32\\";
  private static final Set<String> ALWAYS =
      Set.of("slmgr.vbs", "cscript.exe", "wscript.exe", "cmd.exe", "fltmc.exe", "where.exe");

  private final PcState pc;

  public Files(PcState pc) {
    this.pc = pc;
  }

  public boolean exists(String path) {
    var file = normal(path);
    if (file.startsWith(SYSTEM)) return inSystem(file.substring(SYSTEM.length()));
    return isOspp(path) || isFolder(file);
  }

  /** Whether this is the ospp.vbs of an Office folder. */
  public boolean isOspp(String path) {
    var file = normal(path);
    return pc.spec().licensing().office().stream()
        .anyMatch(o -> o.ospp() && file.equals(normal(o.folder()) + "\\ospp.vbs"));
  }

  public boolean isSlmgr(String path) {
    return normal(path).equals(SYSTEM + "slmgr.vbs");
  }

  private boolean inSystem(String name) {
    if (ALWAYS.contains(name)) return true;
    if (name.equals("vbscript.dll")) return pc.spec().system().scripting().vbscript();
    return name.equals("windowspowershell\\v1.0\\powershell.exe")
        && pc.spec().system().scripting().powershell() != PowerShell.MISSING;
  }

  private boolean isFolder(String file) {
    return pc.spec().licensing().office().stream()
        .anyMatch(o -> (normal(o.folder()) + "\\").startsWith(file + "\\"));
  }

  private static String normal(String path) {
    var file = path.replace('/', '\\').toLowerCase(Locale.ROOT).strip();
    return file.endsWith("\\") ? file.substring(0, file.length() - 1) : file;
  }
}
