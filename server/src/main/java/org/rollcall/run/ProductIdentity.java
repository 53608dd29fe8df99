package org.rollcall.run;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Reading;
import org.rollcall.store.CleanText;

/**
 * By what is a product known again on its machine? By its SKU id where the source tells it, else by
 * its name, else by the end of its key; what one reading leaves out, another may tell.
 */
record ProductIdentity(
    @Nullable String skuId, @Nullable String partialKey, @Nullable String licenseName) {
  static ProductIdentity of(Reading reading) {
    return new ProductIdentity(
        cleaned(reading.skuId(), 64), lastFive(reading.partialKey()), name(reading));
  }

  static @Nullable String name(Reading reading) {
    return reading.licenseName() == null ? null : CleanText.line(reading.licenseName(), 300);
  }

  static @Nullable String lastFive(@Nullable String key) {
    if (key == null) return null;
    var clean = CleanText.line(key, 100);
    return clean.substring(Math.max(0, clean.length() - 5));
  }

  static @Nullable String cleaned(@Nullable String text, int most) {
    return text == null ? null : CleanText.line(lower(CleanText.line(text, most)), most);
  }

  /** How sure is it that the two are one product? 0: they are not. */
  int closeness(ProductIdentity other) {
    if (skuId != null && other.skuId != null) return skuId.equals(other.skuId) ? 3 : 0;
    if (licenseName != null && other.licenseName != null) {
      return lower(licenseName).equals(lower(other.licenseName)) ? 2 : 0;
    }
    return naturalKey().equals(other.naturalKey()) || endsAlike(other) ? 1 : 0;
  }

  private boolean endsAlike(ProductIdentity other) {
    return partialKey != null && partialKey.equals(other.partialKey);
  }

  /** All that is known of a product by its latest reading and those before. */
  ProductIdentity over(ProductIdentity older) {
    return new ProductIdentity(
        skuId != null ? skuId : older.skuId,
        partialKey != null ? partialKey : older.partialKey,
        licenseName != null ? licenseName : older.licenseName);
  }

  String naturalKey() {
    if (skuId != null) return "sku:" + skuId;
    if (licenseName != null) return "name:" + lower(licenseName);
    return "key:" + (partialKey == null ? "" : partialKey);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
