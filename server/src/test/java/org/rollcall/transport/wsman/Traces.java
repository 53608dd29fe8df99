package org.rollcall.transport.wsman;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.rollcall.transport.Fault;

/**
 * What would be left of visits that leak? Platform threads, open files, and of whatever a visit is
 * made of the objects that a garbage collection finds alive.
 *
 * @param files -1 where the system does not tell
 * @param objects of our classes and of the libraries that speak for them, and virtual threads
 * @param heapBytes in use after a garbage collection; the practice PCs' own records are in it
 */
record Traces(int threads, long files, Map<String, Long> objects, long heapBytes) {
  // "   1:   3214   257120  net.schmizz.sshj.SSHClient"
  private static final Pattern ALIVE =
      Pattern.compile(
          "(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+"
              + "((?:org\\.rollcall\\.transport|net\\.schmizz|com\\.xebialabs|org\\.apache\\.hc"
              + "|org\\.apache\\.http)\\.[^\\s(]+|java\\.lang\\.VirtualThread)");

  /** Pools come and go by a few threads, connections of the PCs' side by a few files. */
  private static final int SLACK_THREADS = 24;

  private static final int SLACK_FILES = 24;

  /** Of a leak there is one a visit; the first fault ever brings all kinds of faults along. */
  private static final int SLACK_OBJECTS = Fault.Kind.values().length;

  static Traces now() {
    var objects = alive();
    var system = ManagementFactory.getOperatingSystemMXBean();
    var files =
        system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : -1;
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Traces(Thread.getAllStackTraces().size(), files, objects, heap);
  }

  /** A histogram of what is alive collects the garbage first. */
  private static Map<String, Long> alive() {
    var objects = new TreeMap<String, Long>();
    var found = ALIVE.matcher(histogram());
    while (found.find()) objects.merge(found.group(2), Long.valueOf(found.group(1)), Long::sum);
    return objects;
  }

  private static String histogram() {
    try {
      var commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      var nothing = new Object[] {new String[0]};
      var signature = new String[] {String[].class.getName()};
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(commands, "gcClassHistogram", nothing, signature);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What there is more of than before, beyond what comes and goes. */
  List<String> since(Traces before) {
    var more = new ArrayList<String>();
    if (threads > before.threads + SLACK_THREADS) more.add("threads " + this);
    if (files > before.files + SLACK_FILES) more.add("files " + this);
    objects.forEach(
        (type, count) -> {
          var earlier = before.objects.getOrDefault(type, 0L);
          if (count > earlier + SLACK_OBJECTS) more.add(count + " of " + type + ", had " + earlier);
        });
    return more;
  }

  @Override
  public String toString() {
    var total = objects.values().stream().mapToLong(Long::longValue).sum();
    return "%d threads, %d files, %d objects, %.1f MB"
        .formatted(threads, files, total, heapBytes / 1e6);
  }
}
