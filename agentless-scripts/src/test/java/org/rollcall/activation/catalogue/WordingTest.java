package org.rollcall.activation.catalogue;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
  /** Characters that are written so in simplified Chinese only, the frequent ones. */
  private static final String SIMPLIFIED =
      "这为来时国个们说对会过还进动种样间问关开无电脑网络设备务码认证许权户录错误连线终总结统软复远检测启闭态"
          + "记读写应该项号订购买费简单张传输数据库显监视频话语计类发现变让识头业东两严义书产仅优价众储儿内"
          + "军决况冻净减凭击划则刚创删别办励劳势运专区医华协卖卫厂历压参双号听员响团围图场坏块报扫护拟择换损"
          + "机杂条极构标栏档欢气汉没满灭点热爱状独环码确离积称稳笔级纪纯纸组细织经给继续维绿罗职联肃胜脚"
          + "节获虑虽见规觉观触誉订讯议训译试询详误请调谁负财责败货质贴赖赛跃转轮载较边达迁迟适选递释铁银锁镜长门"
          + "闪闲际陈险随难雾预领颜风饭馆马驱验鱼鸟黄";

  /** What is said on the mainland, and what a reader in Taiwan expects. */
  private static final Map<String, String> MAINLAND_TERMS =
      Map.ofEntries(
          Map.entry("激活", "啟用"),
          Map.entry("默認", "預設"),
          Map.entry("信息", "資訊、訊息"),
          Map.entry("服務器", "伺服器"),
          Map.entry("網絡", "網路"),
          Map.entry("軟件", "軟體"),
          Map.entry("硬件", "硬體"),
          Map.entry("程序", "程式"),
          Map.entry("計算機", "電腦"),
          Map.entry("文件夾", "資料夾"),
          Map.entry("數據", "資料"),
          Map.entry("內存", "記憶體"),
          Map.entry("屏幕", "螢幕"),
          Map.entry("賬", "帳"),
          Map.entry("密鑰", "金鑰"),
          Map.entry("許可權", "權限"),
          Map.entry("缺省", "預設"),
          Map.entry("加載", "載入"),
          Map.entry("端口", "連接埠"),
          Map.entry("進程", "處理程序"),
          Map.entry("線程", "執行緒"),
          Map.entry("註冊表", "登錄"),
          Map.entry("重啟", "重新開機、重新啟動"),
          Map.entry("界面", "介面"),
          Map.entry("高級", "進階"),
          Map.entry("支持", "支援"),
          Map.entry("打印", "列印"),
          Map.entry("字符", "字元"),
          Map.entry("字節", "位元組"),
          Map.entry("腳本", "指令碼"),
          Map.entry("域名", "網域名稱"),
          Map.entry("硬盤", "硬碟"),
          Map.entry("磁盤", "磁碟"),
          Map.entry("卸載", "解除安裝"),
          Map.entry("運行", "執行"),
          Map.entry("菜單", "功能表"),
          Map.entry("緩存", "快取"),
          Map.entry("在線", "線上"),
          Map.entry("調用", "呼叫"),
          Map.entry("補丁", "更新"),
          Map.entry("刷新", "重新整理"),
          Map.entry("兼容", "相容"),
          Map.entry("拷貝", "複製"),
          Map.entry("保存", "儲存"),
          Map.entry("創建", "建立"),
          Map.entry("登陸", "登入"),
          Map.entry("視頻", "影片"),
          Map.entry("校驗", "檢查"),
          Map.entry("日誌", "記錄"),
          Map.entry("鏡像", "映像檔"),
          Map.entry("配置文件", "設定檔"),
          Map.entry("缺失", "遺失"));

  private static final Pattern PRODUCT_KEY = Pattern.compile("[A-Z0-9]{5}(-[A-Z0-9]{5}){2,}");

  @Test
  void no_simplified_character_stands_in_the_chinese_sentences() {
    sentences(Language.ZH_TW)
        .forEach(
            (key, text) ->
                assertThat(text.codePoints().filter(c -> SIMPLIFIED.indexOf(c) >= 0).toArray())
                    .as(key + ": " + text)
                    .isEmpty());
  }

  @Test
  void no_mainland_term_stands_in_the_chinese_sentences() {
    sentences(Language.ZH_TW)
        .forEach(
            (key, text) ->
                MAINLAND_TERMS.forEach(
                    (foreign, ours) ->
                        assertThat(text).as(key + " should say " + ours).doesNotContain(foreign)));
  }

  @Test
  void a_user_is_a_customer_of_no_one() {
    // 用戶 is the mainland's user; 用戶端, a client, is right.
    sentences(Language.ZH_TW)
        .forEach((key, text) -> assertThat(text.replace("用戶端", "")).as(key).doesNotContain("用戶"));
  }

  @Test
  void each_language_is_written_in_its_own_script() {
    sentences(Language.ZH_TW)
        .forEach((key, text) -> assertThat(text).as(key).containsPattern("\\p{IsHan}"));
    sentences(Language.EN)
        .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern("\\p{IsHan}"));
  }

  @Test
  void sentences_end_and_titles_do_not() {
    for (var language : Language.values()) {
      sentences(language)
          .forEach(
              (key, text) -> {
                var title = key.matches(".*\\.(title|label|failure|success)");
                assertThat(text.endsWith(".") || text.endsWith("。")).as(key).isNotEqualTo(title);
              });
    }
  }

  @Test
  void no_product_key_is_given_away() {
    for (var language : Language.values()) {
      sentences(language)
          .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(PRODUCT_KEY));
    }
  }

  @Test
  void an_option_is_parted_from_its_script() {
    for (var language : Language.values()) {
      sentences(language)
          .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern("\\.vbs/"));
    }
  }

  @Test
  void the_printed_guide_is_corrected() {
    var chinese = sentences(Language.ZH_TW);

    assertThat(chinese.get("0xC004C003.cause")).contains("封鎖", "與權限無關");
    assertThat(chinese.get("0xC004F038.cause")).contains("Office 與 Windows Server 要 5 台", "25 台");
    assertThat(chinese.get("0xC004F06C.cause")).contains("UTC", "4 小時", "時區設錯本身不會");
    assertThat(chinese.get("0xC004F074.remedy")).contains("cscript ospp.vbs /setprt:1688");
  }

  @Test
  void a_refused_logon_names_all_that_look_alike() {
    assertThat(sentences(Language.EN).get("fault.login_refused.explanation"))
        .contains("wrong password", "disabled account", "restricted NTLM", "network logon");
    assertThat(sentences(Language.EN).get("fault.not_administrator.remedy"))
        .contains("LocalAccountTokenFilterPolicy /t REG_DWORD /d 1");
  }

  private static Map<String, String> sentences(Language language) {
    var all = Sentences.of(language, "errors", "explanations");
    var texts = new TreeMap<String, String>();
    for (var key : all.keys()) {
      var values = all.placeholders(key).stream().collect(toMap(name -> name, _ -> "7"));
      texts.put(key, all.text(key, values));
    }
    return texts;
  }
}
