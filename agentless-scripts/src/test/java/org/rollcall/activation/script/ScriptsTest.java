package org.rollcall.activation.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
  private static final Path SCRIPTS = Path.of("src/main/resources/scripts");
  private static final Map<String, String> PARAMETERS = Map.of("script", "facts");

  /** What constrained language mode forbids, what alarms guards, and what is gone from Windows. */
  private static final List<String> FORBIDDEN =
      List.of(
          "[system.",
          "new-object",
          "add-type",
          "wmic",
          "-encodedcommand",
          "invoke-expression",
          "[console]",
          "[math]",
          "[environment]",
          "[convert]",
          "[pscustomobject]",
          "get-wmiobject",
          "[regex]::",
          "$host",
          "read-host",
          "write-host",
          "$input");

  /** Core types that constrained language mode lets a script name (about_Language_Modes). */
  private static final Pattern TYPE = Pattern.compile("\\[([A-Za-z][\\w.]*)\\]");

  private static final Pattern METHOD = Pattern.compile("\\.([A-Za-z]\\w*)\\(");

  @ParameterizedTest
  @ValueSource(
      strings = {"facts.ps1", "licensing-step.ps1", "wake-neighbours.ps1", "shut-down.ps1"})
  void a_script_for_stdin_is_one_block_of_ascii_without_an_empty_line(String file) {
    var lines = ScriptFile.withParameters(file, PARAMETERS).split("\n", -1);
    var length = lines.length;

    assertThat(lines[0]).isEqualTo("$rollcall = @{ script = 'facts' }");
    assertThat(lines[1]).isEqualTo("& {");
    assertThat(List.of(lines).subList(1, length - 4)).noneMatch(String::isBlank);
    // The empty line ends the block, and the LF behind exit lets PowerShell see it.
    assertThat(List.of(lines).subList(length - 4, length)).containsExactly("}", "", "exit", "");
    assertThat(String.join("\n", lines)).matches("[\\n\\x20-\\x7e]*").hasSizeLessThan(30 * 1024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts.ps1", "licensing-step.ps1", "shut-down.ps1"})
  void it_keeps_to_what_constrained_language_mode_allows(String file) throws IOException {
    var script = read(file);
    var lower = script.toLowerCase(java.util.Locale.ROOT);

    assertThat(FORBIDDEN).noneMatch(lower::contains);
    assertThat(TYPE.matcher(PowerShellCode.of(script)).results().map(m -> m.group(1)))
        .isSubsetOf("datetime", "int", "long", "char", "bool", "uint32");
    assertThat(METHOD.matcher(PowerShellCode.of(script)).results().map(m -> m.group(1)))
        .isSubsetOf("Trim", "Replace", "ToLower", "ToUpper", "ToUniversalTime", "ContainsKey");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.ps1",
        "licensing-step.ps1",
        "wake-neighbours.ps1",
        "shut-down.ps1",
        "prepare.ps1",
        "undo-prepare.ps1"
      })
  void brackets_and_quotes_are_balanced(String file) throws IOException {
    assertThat(PowerShellCode.of(read(file))).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prepare.ps1", "undo-prepare.ps1"})
  void a_script_for_people_says_everything_in_both_languages(String file) throws IOException {
    var script = read(file);

    // Windows PowerShell 5.1 takes a file without the mark for the PC's own code page.
    assertThat(script).startsWith("\uFEFF");
    assertThat(script.lines().filter(line -> line.strip().startsWith("Say ")))
        .isNotEmpty()
        .allMatch(
            line -> line.matches("\\s*Say (['\"]).*\\p{IsHan}.*\\1 (['\"])[\\x20-\\x7e]*\\2"));
  }

  @Test
  void no_socket_is_made_before_the_language_mode_has_been_asked_for() throws IOException {
    var script = read("wake-neighbours.ps1");
    var guard = script.indexOf("if ($answer.language_mode -eq 'FullLanguage')");

    assertThat(guard).isPositive();
    assertThat(script.lastIndexOf("function ")).isLessThan(guard);
    for (var call : List.of("@(Sockets)", "= Packet $mac", "$socket.Send", "$socket.Close()")) {
      assertThat(script.indexOf(call)).as(call).isGreaterThan(guard);
    }
  }

  @Test
  void the_scripts_about_power_take_the_same_command_as_the_document() throws IOException {
    var document = Files.readString(Path.of("FACTS.md"));
    var command = "shutdown.exe\" /s /t 30 /d p:4:1";

    assertThat(read("shut-down.ps1")).contains(command.replace("\\", ""));
    assertThat(document).contains("shutdown.exe /s /t 30 /d p:4:1");
  }

  @Test
  void what_prepare_remembers_undo_reads() throws IOException {
    var prepare = read("prepare.ps1");
    var undo = read("undo-prepare.ps1");

    assertThat(
            List.of(
                "StartMode",
                "Running",
                "Policy",
                "Rules",
                "Listeners",
                "Certificate",
                "OwnListener",
                "Ssh"))
        .allMatch(name -> prepare.contains(name) && undo.contains("$before." + name));
    assertThat(prepare).contains("'HKLM:\\SOFTWARE\\Rollcall'", "[Parameter(Mandatory = $true");
  }

  @Test
  void what_does_not_pair_is_noticed() {
    for (var broken : List.of("if (1 {)}", "\"$(a\"", "'a", "& {", "}")) {
      assertThatThrownBy(() -> PowerShellCode.of(broken)).isInstanceOf(AssertionError.class);
    }
    assertThat(PowerShellCode.of("a \"b $(c 'd') e\" # (\n")).isEqualTo("a (c ) ");
  }

  @Test
  void a_value_cannot_leave_its_quotes() {
    assertThat(ScriptFile.withParameters("facts.ps1", Map.of("probe", "a'; calc; '")))
        .startsWith("$rollcall = @{ probe = 'a''; calc; ''' }\n");
    for (var hostile : List.of("a\nb", "a\u2019; calc", "a\u0000")) {
      assertThatThrownBy(() -> ScriptFile.withParameters("facts.ps1", Map.of("probe", hostile)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(SCRIPTS.resolve(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
