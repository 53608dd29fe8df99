package org.rollcall.lab.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CmdTest {
  private final Consoles console = new Consoles("T-english");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "echo a | a;",
        "echo a& echo b | a;b;",
        "echo a&& echo b | a;b;",
        "`echo a|| echo b` | a;",
        "`nosuch 2>nul || echo b` | b;",
        "nosuch 2>nul && echo b | ``",
        "nosuch >nul 2>&1 & echo %errorlevel% | 0;",
        "echo a>nul & echo b | b;",
        "echo a 1>nul|``",
        "echo \"a & b\" | \"a & b\";",
        "echo a ^& b | a & b;",
        "echo a ^> b | a > b;",
        "echo %SystemRoot%\\x | C:\\Windows\\x;",
        "echo %systemroot% | C:\\Windows;",
        "echo %nosuch% | %nosuch%;",
        "echo 100% | 100%;",
        "\"echo\" \"a\" b | ``",
        "\"echo a\" | a;",
        "\"echo \"a\" b\" | \"a\" b;",
        "(echo a & echo b) | a ;b;",
        "@echo a | a;",
        "set X=5& set X | X=5;",
        "exit 3 & echo a | ``",
        "if exist C:\\Windows\\System32\\slmgr.vbs echo yes | yes;",
        "if not exist C:\\nosuch echo no | no;",
        "for %d in (a \"b c\") do @echo %~d | a;b c;",
        "for %d in (a) do @echo %d& echo x | a;x;",
        "for %d in (\"C:\\nosuch (x86)\" b) do @echo %d | \"C:\\nosuch (x86)\";b;",
        "rem nothing | ``"
      })
  void a_line_means_what_cmd_takes_it_for(String line, @Nullable String expected) {
    var joined = console.out(line).replace("\r\n", ";");

    assertThat(joined.stripTrailing().replace(" ;", ";"))
        .isEqualTo(expected == null ? "" : expected.strip().replace(" ;", ";"));
  }

  @ParameterizedTest
  @CsvSource({
    "nosuch, 1",
    "exit 5, 5",
    "exit -1, -1",
    "exit /b 7, 7",
    "chcp 12345, 1",
    "echo a, 0",
    "nosuch & echo a, 0"
  })
  void a_line_ends_with_the_code_of_its_last_command(String line, int code) {
    assertThat(console.run(line)).isEqualTo(code);
  }

  @Test
  void an_unknown_command_is_said_to_be_so_in_the_pcs_language() {
    var chinese = new Consoles("T-healthy");
    console.run("nosuch /x");
    chinese.run("nosuch /x");

    assertThat(console.err()).startsWith("'nosuch' is not recognized");
    assertThat(chinese.err()).startsWith("'nosuch' 不是內部或外部命令");
    assertThat(console.out("nosuch 2>nul & echo %errorlevel%")).isEqualTo("0\r\n");
  }

  @Test
  void the_office_folders_of_the_contract_are_found() {
    var line =
        "for %d in (\"%ProgramFiles%\\Microsoft Office\\Office16\""
            + " \"%ProgramFiles(x86)%\\Microsoft Office\\Office16\""
            + " \"%ProgramFiles%\\Microsoft Office\\Office15\") do"
            + " @if exist \"%~d\\ospp.vbs\" @echo %~d";

    assertThat(console.out(line)).isEqualTo("C:\\Program Files\\Microsoft Office\\Office16\r\n");
    assertThat(new Consoles("T-office32").out(line))
        .isEqualTo("C:\\Program Files (x86)\\Microsoft Office\\Office16\r\n");
    assertThat(new Consoles("T-office2013").out(line))
        .isEqualTo("C:\\Program Files\\Microsoft Office\\Office15\r\n");
    assertThat(new Consoles("T-no-office").out(line)).isEmpty();
  }

  @Test
  void whoever_is_elevated_may_ask_for_filters() {
    var line = "fltmc >nul 2>&1 && echo rollcall-elevated";

    assertThat(console.out(line)).isEqualTo("rollcall-elevated\r\n");
    assertThat(new Consoles("T-not-elevated").out(line)).isEmpty();
  }

  @Test
  void a_first_quote_takes_the_last_one_with_it() {
    var script = "\"C:\\Program Files\\Microsoft Office\\Office16\\ospp.vbs\"";

    assertThat(console.out("cscript //nologo " + script + " /dcmid")).contains("CMID");
    assertThat(console.run("\"cscript\" //nologo " + script + " /dcmid")).isEqualTo(1);
    assertThat(console.out("\"\"cscript\" //nologo " + script + " /dcmid\"")).contains("CMID");
  }

  @Test
  void what_the_lab_does_not_know_it_says() {
    assertThat(console.run("echo a | findstr a")).isEqualTo(1);
    assertThat(console.err()).contains("pipes");
    assertThat(console.run("echo a > C:\\x.txt")).isEqualTo(1);
    assertThat(console.err()).contains("files");
    assertThat(console.run("powershell -Command Get-Date")).isEqualTo(1);
    assertThat(console.err()).contains("Rollcall's own scripts only");
  }
}
