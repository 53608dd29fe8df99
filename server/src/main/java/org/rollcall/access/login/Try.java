package org.rollcall.access.login;

/**
 * How does somebody try to log in?
 *
 * @param code of the second factor; empty where none is given
 * @param address from where
 */
public record Try(String name, String password, String code, String address) {
  @Override
  public String toString() {
    return "a try from " + address;
  }
}
