package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CliXmlTest {
  private static final String OBJS =
      "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">";

  @Test
  void errors_become_the_text_that_a_person_would_have_seen() {
    var stderr =
        "#< CLIXML\r\n"
            + OBJS
            + "<Obj S=\"progress\" RefId=\"0\"><MS><S N=\"x\">正在準備模組</S></MS></Obj>"
            + "<S S=\"Error\">找不到 'x' &amp; 'y'_x000D__x000A_</S><S S=\"Error\">列:1</S>"
            + "<S S=\"verbose\">talk</S></Objs>";

    assertThat(CliXml.plain(stderr)).isEqualTo("找不到 'x' & 'y'\r\n列:1");
  }

  @Test
  void progress_alone_is_no_error() {
    assertThat(CliXml.plain("#< CLIXML\r\n" + OBJS + "<Obj S=\"progress\"/></Objs>")).isEmpty();
  }

  @Test
  void what_cmd_printed_around_it_is_kept() {
    assertThat(CliXml.plain("before\n#< CLIXML\r\n" + OBJS + "<S S=\"Error\">e</S></Objs>\nafter"))
        .isEqualTo("before\neafter");
  }

  @Test
  void anything_else_stays_as_it_is() {
    for (var text :
        new String[] {
          "",
          "plain",
          "#< CLIXML",
          "#< CLIXML\r\n" + OBJS + "<S S=\"Error\">cut",
          "#< CLIXML\r\n<Objs><a></b></Objs>",
          "#< CLIXML\r\n<Objs>&boom;<S S=\"Error\"></Objs>"
        }) {
      assertThat(CliXml.plain(text)).isEqualTo(text);
    }
  }

  @Test
  void its_length_is_bounded() {
    var flood = "#< CLIXML\r\n" + OBJS + "<S S=\"Error\">" + "x".repeat(1_000_000) + "</S></Objs>";

    assertThat(CliXml.plain(flood)).hasSizeLessThanOrEqualTo(65_536);
  }
}
