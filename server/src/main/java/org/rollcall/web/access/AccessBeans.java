package org.rollcall.web.access;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.rollcall.access.GroupMembers;
import org.rollcall.access.JooqGroupMembers;
import org.rollcall.access.JooqUsers;
import org.rollcall.access.KeptGroupMembers;
import org.rollcall.access.Users;
import org.rollcall.access.directory.Directories;
import org.rollcall.access.directory.JooqJourneys;
import org.rollcall.access.directory.JooqLoginProviders;
import org.rollcall.access.directory.Journeys;
import org.rollcall.access.directory.LoginProviders;
import org.rollcall.access.directory.OidcLogins;
import org.rollcall.access.directory.ProviderSecrets;
import org.rollcall.access.factor.JooqSecondFactors;
import org.rollcall.access.factor.TwoFactor;
import org.rollcall.access.link.JooqLinks;
import org.rollcall.access.link.Links;
import org.rollcall.access.lock.JooqLockOuts;
import org.rollcall.access.lock.LockOuts;
import org.rollcall.access.login.Arrivals;
import org.rollcall.access.login.Logins;
import org.rollcall.access.password.Passwords;
import org.rollcall.access.people.FirstAdministrator;
import org.rollcall.access.people.OwnPassword;
import org.rollcall.access.people.OwnSecondFactor;
import org.rollcall.access.people.Roster;
import org.rollcall.access.people.Stores;
import org.rollcall.access.session.JooqSessions;
import org.rollcall.access.session.Sessions;
import org.rollcall.access.token.ApiTokens;
import org.rollcall.access.token.JooqApiTokens;
import org.rollcall.audit.Audit;
import org.rollcall.inventory.search.Groups;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.store.Database;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.Entrance;
import org.rollcall.web.inventory.AskedSelector;

/** Of what is made what decides who comes in? */
@Factory
final class AccessBeans {
  @Singleton
  Users users(Database database) {
    return new JooqUsers(database);
  }

  @Singleton
  GroupMembers members(
      Database database, Groups groups, MachineSearch search, AskedSelector asked) {
    return new KeptGroupMembers(new JooqGroupMembers(database), groups, search, asked::here);
  }

  @Singleton
  Sessions sessions(Database database) {
    return new JooqSessions(database);
  }

  @Singleton
  ApiTokens tokens(Database database) {
    return new JooqApiTokens(database);
  }

  @Singleton
  Links links(Database database) {
    return new JooqLinks(database);
  }

  @Singleton
  LockOuts doors(Database database) {
    return new JooqLockOuts(database);
  }

  @Singleton
  Journeys journeys(Database database) {
    return new JooqJourneys(database);
  }

  @Singleton
  LoginProviders providers(Database database) {
    return new JooqLoginProviders(database);
  }

  @Singleton
  ProviderSecrets providerSecrets(LoginProviders providers, Vault vault) {
    return new ProviderSecrets(providers, vault);
  }

  @Singleton
  TwoFactor twoFactor(Database database, Vault vault) {
    return new TwoFactor(new JooqSecondFactors(database), vault);
  }

  @Singleton
  Passwords passwords(Entrance entrance) {
    return new Passwords(entrance.cost());
  }

  @Singleton
  Directories directories(LoginProviders providers, ProviderSecrets secrets) {
    return new Directories(providers, secrets);
  }

  @Singleton
  OidcLogins oidcLogins(LoginProviders providers, ProviderSecrets secrets, Journeys journeys) {
    return new OidcLogins(providers, secrets, journeys);
  }

  @Singleton
  Stores stores(
      Users users,
      Sessions sessions,
      ApiTokens tokens,
      Links links,
      LockOuts doors,
      TwoFactor twoFactor) {
    return new Stores(users, sessions, tokens, links, doors, twoFactor);
  }

  @Singleton
  Arrivals arrivals(Database database, Users users, Sessions sessions) {
    return new Arrivals(database, users, sessions);
  }

  @Singleton
  Logins logins(Stores stores, Passwords passwords, Directories directories, Arrivals arrivals) {
    return new Logins(
        stores.users(), passwords, directories, arrivals, stores.twoFactor(), stores.doors());
  }

  @Singleton
  Roster roster(Database database, Stores stores, Audit audit) {
    return new Roster(database, stores, audit);
  }

  @Singleton
  OwnPassword ownPassword(Database database, Stores stores, Passwords passwords, Audit audit) {
    return new OwnPassword(database, stores, passwords, audit);
  }

  @Singleton
  OwnSecondFactor ownSecondFactor(
      Database database, Stores stores, OwnPassword password, Audit audit) {
    return new OwnSecondFactor(database, stores, password, audit);
  }

  @Singleton
  FirstAdministrator firstAdministrator(Database database, Stores stores, OwnPassword password) {
    return new FirstAdministrator(database, stores, password);
  }
}
