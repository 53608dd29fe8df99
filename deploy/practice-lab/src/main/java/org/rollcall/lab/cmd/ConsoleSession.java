package org.rollcall.lab.cmd;

import org.rollcall.lab.clock.Strand;
import org.rollcall.lab.wsman.Console;
import org.rollcall.lab.wsman.Output;
import org.rollcall.lab.wsman.ShellSettings;

/** What does one shell's console remember from line to line? Its code page. */
public final class ConsoleSession implements Console {
  private final Desk desk;
  private final Strand strand;
  private final String user;
  private final String directory;
  private int codePage;

  public ConsoleSession(Desk desk, Strand strand, ShellSettings settings) {
    this.desk = desk;
    this.strand = strand;
    user = settings.account().substring(settings.account().lastIndexOf('\\') + 1);
    directory = settings.directory();
    var asked = settings.codePage().orElse(0);
    codePage = Screen.knows(asked) ? asked : desk.state().spec().system().windows().codePage();
  }

  @Override
  public Execution start(String line, Output output) {
    return new RunningLine(this, line, output).begin();
  }

  /** Answers a line at once that is no step of a visit: nothing goes wrong, nobody notes it. */
  public void glance(String line, Output output) {
    output.done(perform(line, new byte[0], output));
  }

  Desk desk() {
    return desk;
  }

  Strand strand() {
    return strand;
  }

  /** Runs the line here and now, and gives its exit code. */
  int perform(String line, byte[] input, Output output) {
    var screen = new Screen(codePage);
    var programs =
        new Programs(desk.state(), desk.surroundings(), user, directory, screen.decode(input));
    var code = new Cmd(programs, screen).run(line);
    codePage = screen.codePage();
    output.stdout(screen.stdout());
    output.stderr(screen.stderr());
    return code;
  }
}
