package org.rollcall.activation.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.KmsAddress;

class KitTest {
  private static final KmsAddress OFFICE = new KmsAddress("kms19.example.edu.tw", 1688);
  private static final KmsAddress WINDOWS = new KmsAddress("kms.example.edu.tw", 1700);

  @Test
  void the_hosts_stand_in_the_command_file_and_nothing_is_left_open() throws IOException {
    var command = commandFile(OFFICE, WINDOWS);

    assertThat(command)
        .contains("set \"OFFICE_HOST=kms19.example.edu.tw\"\r\n")
        .contains("set \"OFFICE_PORT=1688\"\r\n")
        .contains("set \"WINDOWS_KMS=kms.example.edu.tw:1700\"\r\n")
        .doesNotContainPattern("@[A-Z_]+@");
    assertThat(commandFile(OFFICE, null)).contains("set \"WINDOWS_KMS=\"\r\n");
    assertThatThrownBy(() -> new Kit(null, null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_line_ends_as_windows_ends_it() throws IOException {
    for (var text : unzipped(OFFICE, WINDOWS).values()) {
      assertThat(text).doesNotContainPattern("(?<!\r)\n|\r(?!\n)").endsWith("\r\n");
    }
  }

  @Test
  void the_code_is_ascii_so_that_every_code_page_reads_the_same() throws IOException {
    var parts = commandFile(OFFICE, WINDOWS).split("\r\nexit /b\r\n\r\n#", 2);

    assertThat(parts).hasSize(2);
    assertThat(parts[0]).matches("[\\r\\n\\x20-\\x7e]*");
    // Beyond the last exit no line may look like a label or like code.
    assertThat(("#" + parts[1]).split("\r\n"))
        .allMatch(line -> line.matches("#\\w+\\|[^|\"%]+\\|[^|\"%]+"));
  }

  @Test
  void all_that_is_said_is_there_in_both_languages() throws IOException {
    var command = commandFile(OFFICE, WINDOWS);
    var sentences = found("(?m)^#(\\w+)\\|.*\\p{IsHan}.*\\|[\\x20-\\x7e]+$", command);
    var said = found("call :say (\\w+)", command);
    var codes =
        found(
            "0x[0-9A-F]{8}",
            command.lines().filter(l -> l.startsWith("for %%c")).findFirst().orElseThrow());

    assertThat(sentences).doesNotHaveDuplicates();
    assertThat(Stream.concat(said.stream(), codes.stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(sentences);
    assertThat(codes)
        .contains(
            "0x80070005", "0xC004F06C", "0xC004F039", "0xC004F038", "0xC004F074", "0xC004C003");
  }

  @Test
  void every_label_that_is_called_exists_once() throws IOException {
    var command = commandFile(OFFICE, WINDOWS);
    var labels = found("(?m)^:(\\w+)", command);

    assertThat(labels).doesNotHaveDuplicates();
    assertThat(labels)
        .containsExactlyInAnyOrderElementsOf(
            found("(?:call :|goto )(\\w+)", command).stream().distinct().toList());
  }

  @Test
  void scripts_run_with_a_time_limit_and_never_silently() throws IOException {
    assertThat(
            commandFile(OFFICE, WINDOWS)
                .lines()
                .filter(l -> l.matches(".*cscript.*(OSPP|SLMGR).*")))
        .isNotEmpty()
        .allMatch(line -> line.contains("//nologo //T:") && !line.contains("//B"));
  }

  @Test
  void the_readme_names_the_hosts_and_notepad_can_read_it() throws IOException {
    var readme = unzipped(OFFICE, null).get(Kit.README_FILE);

    assertThat(readme).startsWith("\uFEFF").contains("kms19.example.edu.tw:1688", "解壓縮");
  }

  @Test
  void the_same_hosts_make_the_same_bytes() throws IOException {
    assertThat(zip(OFFICE, WINDOWS)).isEqualTo(zip(OFFICE, WINDOWS));
  }

  @Test
  void names_are_marked_as_utf8() throws IOException {
    var zip = zip(OFFICE, null);
    var name = Kit.README_FILE.getBytes(StandardCharsets.UTF_8);
    var at = indexOf(zip, name);

    // A local header is 30 bytes long, its flags at 6; bit 11 says UTF-8 (APPNOTE 4.4.4).
    assertThat(zip[at - 30 + 7] & 0x08).isEqualTo(0x08);
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) return at;
    }
    throw new AssertionError("not in the zip");
  }

  private static List<String> found(String regex, String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(m -> m.group(m.groupCount()))
        .toList();
  }

  private static String commandFile(KmsAddress office, @Nullable KmsAddress windows)
      throws IOException {
    var text = unzipped(office, windows).get(Kit.COMMAND_FILE);
    if (text == null) throw new AssertionError("no command file");
    return text;
  }

  private static Map<String, String> unzipped(KmsAddress office, @Nullable KmsAddress windows)
      throws IOException {
    var texts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zip(office, windows)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static byte[] zip(KmsAddress office, @Nullable KmsAddress windows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new Kit(office, windows).write(bytes);
    return bytes.toByteArray();
  }
}
