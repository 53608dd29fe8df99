package org.rollcall.activation.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.text.Notice.Kind;

/** What do the script host's complaints and slmgr /skms say, in the languages of their Windows? */
final class HostLines {
  private static final Set<String> INPUT_ERRORS =
      Set.of("input error", "輸入錯誤", "输入错误", "入力エラー", "입력 오류", "eingabefehler", "error de entrada");
  private static final List<String> KMS_SERVICE =
      List.of(
          "key management service machine name set to",
          "金鑰管理服務",
          "密钥管理服务",
          "キー管理サービス",
          "키 관리 서비스",
          "schlüsselverwaltungsdienst");
  private static final List<String> RUNNING_TIME =
      List.of("execution time", "執行時間", "执行时间", "実行時間", "실행 시간");
  private static final Pattern QUOTED_PATH = Pattern.compile("\"([^\"]{1,260})\"");
  private static final Pattern HOST_SET = Pattern.compile("\\bset to (\\S{1,260}) successfully");
  private static final Pattern HOST_PORT =
      Pattern.compile(
          "(?<![A-Za-z0-9.\\[_-])[A-Za-z0-9.\\[_-][A-Za-z0-9.\\[\\]_:-]{0,253}:[0-9]{1,5}(?![0-9])");

  private HostLines() {}

  static @Nullable Notice notice(Line line) {
    if (INPUT_ERRORS.contains(line.label())) return inputError(line.value());
    // "CScript Error: Windows Script Host access is disabled", whatever the words between.
    if (line.label().startsWith("cscript") && line.says("windows script host")) {
      return Notice.of(Kind.SCRIPT_HOST_DISABLED);
    }
    if (line.label().startsWith("cscript") && line.says("vbscript")) {
      return Notice.of(Kind.VBSCRIPT_MISSING);
    }
    return isTimedOut(line) ? Notice.of(Kind.SCRIPT_TIMED_OUT) : hostSet(line);
  }

  /** Whose running time was exceeded is in quotation marks in every language. */
  private static boolean isTimedOut(Line line) {
    return line.says(".vbs\"") && RUNNING_TIME.stream().anyMatch(line::says);
  }

  private static Notice inputError(String complaint) {
    var path = QUOTED_PATH.matcher(complaint);
    if (!path.find()) return Notice.of(Kind.INPUT_ERROR);
    // A whole path that was not found; else the command line was torn, and the option is in it.
    var whole = path.group(1).toLowerCase(Locale.ROOT).endsWith(".vbs");
    return Notice.of(
        whole ? Kind.SCRIPT_NOT_FOUND : Kind.INPUT_ERROR, Secrets.masked(path.group(1)));
  }

  private static @Nullable Notice hostSet(Line line) {
    if (line.isLabelled() && line.label().endsWith("warning")) return null;
    if (KMS_SERVICE.stream().noneMatch(line::says)) return null;
    var english = HOST_SET.matcher(line.text());
    if (english.find()) return Notice.of(Kind.KMS_HOST_SET, Shapes.kmsHost(english.group(1)));
    var host = HOST_PORT.matcher(line.text());
    var address = host.find() ? Shapes.kmsHost(host.group()) : null;
    return address == null ? null : Notice.of(Kind.KMS_HOST_SET, address);
  }
}
