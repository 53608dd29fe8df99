package org.rollcall.lab.ntlm;

import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * What does a PC hold a login against?
 *
 * @param passwords the password of an account, if there is such an account
 * @param channelBinding the hash of the TLS channel, if there is one, in hexadecimal digits
 * @param bindingRequired whether a login that names no channel is refused
 */
public record Rules(
    Function<Claim, Optional<String>> passwords,
    Optional<String> channelBinding,
    boolean bindingRequired) {

  boolean admits(AvPairs pairs) {
    var named = pairs.get(AvPairs.CHANNEL_BINDINGS).map(HexFormat.of()::formatHex);
    var missing = named.isEmpty() || named.get().chars().allMatch(digit -> digit == '0');
    if (channelBinding.isEmpty()) return true;
    return missing ? !bindingRequired : named.equals(channelBinding);
  }
}
