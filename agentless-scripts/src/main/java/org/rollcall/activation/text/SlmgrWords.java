package org.rollcall.activation.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductState;

/**
 * Which of slmgr.vbs' words do we know for sure? It speaks the language of its Windows; a word that
 * is not here stays unknown.
 */
final class SlmgrWords {
  static final Set<String> ERROR =
      Set.of("error", "錯誤", "错误", "エラー", "오류", "fehler", "erreur", "errore", "erro", "ошибка");

  static final Set<String> PARTIAL_KEY =
      Set.of("partial product key", "部分產品金鑰", "部分产品密钥", "プロダクト キーの一部", "부분 제품 키");

  private static final Map<String, ProductState> STATUS = new LinkedHashMap<>();
  private static final Map<String, ProductState> EXPIRY = new LinkedHashMap<>();

  static {
    STATUS.put("unlicensed", ProductState.UNLICENSED);
    STATUS.put("licensed", ProductState.LICENSED);
    STATUS.put("initial grace period", ProductState.OOB_GRACE);
    STATUS.put("additional grace period", ProductState.OOT_GRACE);
    STATUS.put("non-genuine grace period", ProductState.NON_GENUINE_GRACE);
    STATUS.put("notification", ProductState.NOTIFICATION);
    STATUS.put("extended grace period", ProductState.EXTENDED_GRACE);
    STATUS.put("unknown", ProductState.UNKNOWN);
    STATUS.put("已授權", ProductState.LICENSED);
    STATUS.put("未授權", ProductState.UNLICENSED);
    STATUS.put("已授权", ProductState.LICENSED);
    STATUS.put("未授权", ProductState.UNLICENSED);
    STATUS.put("通知", ProductState.NOTIFICATION);
    STATUS.put("ライセンスされています", ProductState.LICENSED);
    STATUS.put("ライセンスされていません", ProductState.UNLICENSED);
    STATUS.put("사용 허가됨", ProductState.LICENSED);
    STATUS.put("lizenziert", ProductState.LICENSED);
    STATUS.put("con licencia", ProductState.LICENSED);
    STATUS.put("имеет лицензию", ProductState.LICENSED);
    STATUS.put("licenciado", ProductState.LICENSED);

    EXPIRY.put("permanently activated", ProductState.LICENSED);
    EXPIRY.put("volume activation will expire", ProductState.LICENSED);
    EXPIRY.put("timebased activation will expire", ProductState.LICENSED);
    EXPIRY.put("automatic vm activation will expire", ProductState.LICENSED);
    EXPIRY.put("initial grace period ends", ProductState.OOB_GRACE);
    EXPIRY.put("additional grace period ends", ProductState.OOT_GRACE);
    EXPIRY.put("non-genuine grace period ends", ProductState.NON_GENUINE_GRACE);
    EXPIRY.put("extended grace period ends", ProductState.EXTENDED_GRACE);
    EXPIRY.put("notification mode", ProductState.NOTIFICATION);
    EXPIRY.put("unlicensed", ProductState.UNLICENSED);
    EXPIRY.put("永久啟用", ProductState.LICENSED);
    EXPIRY.put("永久激活", ProductState.LICENSED);
    EXPIRY.put("永続的にライセンス認証", ProductState.LICENSED);
    EXPIRY.put("大量啟用", ProductState.LICENSED);
    EXPIRY.put("批量激活", ProductState.LICENSED);
  }

  private static final List<String> VOLUME_EXPIRATION =
      List.of("volume activation expiration", "大量啟用", "批量激活", "ボリューム ライセンス認証", "볼륨 정품 인증");
  private static final List<String> ACTIVATED =
      List.of(
          "product activated successfully",
          "成功啟用產品",
          "成功地激活了产品",
          "成功激活",
          "正常にライセンス認証",
          "erfolgreich aktiviert");

  private SlmgrWords() {}

  /** The state that /dli and /dlv name. */
  static @Nullable ProductState status(String value) {
    for (var word : STATUS.entrySet()) {
      if (value.startsWith(word.getKey())) return word.getValue();
    }
    return null;
  }

  /** The state that a sentence of /xpr tells. */
  static @Nullable ProductState expiry(Line sentence) {
    for (var words : EXPIRY.entrySet()) {
      if (sentence.says(words.getKey())) return words.getValue();
    }
    return null;
  }

  /** Only a licensed volume product is said to have an activation that expires. */
  static boolean isVolumeExpiration(String label) {
    return VOLUME_EXPIRATION.stream().anyMatch(label::contains);
  }

  static boolean isActivated(Line sentence) {
    return ACTIVATED.stream().anyMatch(sentence::says);
  }

  static boolean isError(String label) {
    return ERROR.stream().anyMatch(label::endsWith);
  }
}
