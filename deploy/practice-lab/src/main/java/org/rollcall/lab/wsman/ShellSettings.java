package org.rollcall.lab.wsman;

import java.util.OptionalInt;

/**
 * What did the one who opened a shell ask for?
 *
 * @param account who opened it
 * @param codePage the console's code page; empty where the PC's own is to be used
 * @param directory where it starts; empty where that is the account's own folder
 */
public record ShellSettings(String account, OptionalInt codePage, String directory) {
  static ShellSettings of(WsmanRequest request, String account) {
    var codePage =
        request
            .option("WINRS_CODEPAGE")
            .filter(text -> text.matches("[0-9]{1,5}"))
            .map(text -> OptionalInt.of(Integer.parseInt(text)))
            .orElse(OptionalInt.empty());
    return new ShellSettings(account, codePage, request.content().textOf("WorkingDirectory"));
  }
}
