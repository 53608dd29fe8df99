package org.rollcall.notify;

import java.net.URI;
import org.rollcall.store.Transactions;
import org.rollcall.vault.Vault;
import org.rollcall.vault.VaultShut;

/**
 * Where does a webhook lead? Whoever knows the URL of Teams, Slack or LINE can write there, so it
 * can be used and replaced, and never read back.
 */
public final class WebhookUrls {
  private static final int SHOWN = 4;

  /** Of what is shorter, four characters would tell too much. */
  private static final int LONG_ENOUGH = 16;

  private static final String HIDDEN = "/…";

  private final Transactions transactions;
  private final SealedUrls urls;
  private final Vault vault;

  public WebhookUrls(Transactions transactions, SealedUrls urls, Vault vault) {
    this.transactions = transactions;
    this.urls = urls;
    this.vault = vault;
  }

  /** What of it may be shown: its host, and its end to tell it from another one. */
  public static String shown(String url) {
    var path = url.indexOf('/', url.indexOf("//") + 2);
    if (path < 0) return url;
    var secret = url.substring(path);
    var end = secret.length() < LONG_ENOUGH ? "" : secret.substring(secret.length() - SHOWN);
    return url.substring(0, path) + HIDDEN + end;
  }

  /** Whether it is no URL, but what is shown of one. */
  public static boolean isShown(String text) {
    return text.contains(HIDDEN);
  }

  /** Seals another one in place of what was known. */
  public void put(long recipient, String url) {
    urls.put(recipient, vault.seal(owner(recipient), url.toCharArray()), shown(url));
  }

  URI of(long recipient) throws Undelivered {
    var sealed = urls.byId(recipient).orElseThrow(() -> new Undelivered("webhook_secret_missing"));
    try {
      return vault.unseal(owner(recipient), sealed, url -> URI.create(String.valueOf(url)));
    } catch (VaultShut _) {
      throw new Undelivered("webhook_sealed");
    }
  }

  /** Seals what a former version kept in the clear. */
  public void sealAll() {
    transactions.together(
        () -> {
          urls.unsealed().forEach(this::put);
          return true;
        });
  }

  /** Seals anew what is under a former key of the vault, and says how many that were. */
  public int reseal() {
    return (int)
        urls.all().entrySet().stream()
            .filter(one -> !one.getValue().keyId().equals(vault.keyId()))
            .filter(
                one -> {
                  var anew = vault.reseal(owner(one.getKey()), one.getValue());
                  return urls.replace(one.getKey(), one.getValue(), anew);
                })
            .count();
  }

  private static String owner(long recipient) {
    return "recipient/" + recipient;
  }
}
