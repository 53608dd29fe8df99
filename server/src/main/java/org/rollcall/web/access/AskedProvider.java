package org.rollcall.web.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Role;
import org.rollcall.access.directory.Mapping;
import org.rollcall.access.directory.Setting;
import org.rollcall.access.directory.Setting.Security;
import org.rollcall.access.directory.SettingRules;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/**
 * What does a request say of a login provider?
 *
 * @param secret another one; null where the request says nothing of it
 */
record AskedProvider(Setting setting, boolean disabled, @Nullable String secret) {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_AUTHORITY = 50_000;
  private static final int MOST_MAPPINGS = 200;

  static AskedProvider of(Fields fields) {
    var mappings = mappings(fields);
    var ldap = fields.object("ldap");
    var oidc = fields.object("oidc");
    if ((ldap == null) == (oidc == null)) throw Problem.field("ldap", "provider_one_kind");
    var setting =
        ldap != null ? ldap(ldap, mappings) : oidc(Objects.requireNonNull(oidc), mappings);
    var within = ldap != null ? "ldap." : "oidc.";
    SettingRules.objection(setting)
        .ifPresent(
            found -> {
              throw Problem.field(within + found.field(), found.code());
            });
    var asked =
        new AskedProvider(setting, fields.truth("disabled", false), fields.text("secret", LONGEST));
    fields.done();
    return asked;
  }

  private static Setting ldap(Fields fields, List<Mapping> mappings) {
    var security = fields.parsed("security", 20, AskedProvider::security, "code_unknown");
    var way = security == null ? Security.LDAPS : security;
    var setting =
        new Setting.Ldap(
            fields.required("host", 253).strip(),
            fields.whole("port", 1, 65_535, way == Security.LDAPS ? 636 : 389),
            way,
            fields.text("authority", LONGEST_AUTHORITY),
            fields.required("base_dn", LONGEST),
            fields.required("bind_dn", LONGEST),
            Objects.requireNonNullElse(fields.text("user_attribute", 100), "sAMAccountName"),
            fields.truth("nested", true),
            mappings);
    fields.done();
    return setting;
  }

  private static Optional<Security> security(String code) {
    return Arrays.stream(Security.values()).filter(one -> one.code().equals(code)).findFirst();
  }

  private static Setting oidc(Fields fields, List<Mapping> mappings) {
    var issuer = fields.parsed("issuer", LONGEST, AskedProvider::uri, "provider_issuer");
    if (issuer == null) throw Problem.field(fields.at("issuer"), "field_missing");
    var scopes = fields.each("scopes", 20, AskedProvider::scope, "code_unknown");
    var setting =
        new Setting.Oidc(
            issuer,
            fields.required("client_id", LONGEST),
            scopes == null ? List.of("openid", "profile") : scopes,
            Objects.requireNonNullElse(fields.text("name_claim", 100), "preferred_username"),
            Objects.requireNonNullElse(fields.text("groups_claim", 100), "groups"),
            mappings);
    fields.done();
    if (!setting.scopes().contains("openid")) {
      throw Problem.field(fields.at("scopes"), "field_missing");
    }
    return setting;
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> scope(String text) {
    return Optional.of(text).filter(scope -> scope.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,100}"));
  }

  private static List<Mapping> mappings(Fields fields) {
    var nodes = fields.list("mappings", MOST_MAPPINGS);
    var mappings = new ArrayList<Mapping>();
    for (var i = 0; nodes != null && i < nodes.size(); i++) {
      var row = fields.within("mappings", i, nodes.get(i));
      var group = row.required("group", LONGEST);
      var role = row.parsed("role", 20, Role::ofCode, "code_unknown");
      if (role == null) throw Problem.field(row.at("role"), "field_missing");
      mappings.add(new Mapping(group, role, AskedUser.groups(row, Set.of())));
      row.done();
    }
    return mappings;
  }
}
