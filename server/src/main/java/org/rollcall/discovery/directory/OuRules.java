package org.rollcall.discovery.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which room and which owner does an organisational unit stand for? The deepest rule decides. */
public record OuRules(List<Rule> rules) {
  /** Stands for the name of the unit in which the computer is. */
  public static final String OWN_NAME = "{ou}";

  /**
   * What a unit, and whatever is below it, stands for.
   *
   * @param room the room's name, or {@link #OWN_NAME}; null where it says nothing of it
   * @param owner the same of the unit that uses the machines
   */
  public record Rule(String ou, @Nullable String room, @Nullable String owner) {
    public Rule {
      if (!Query.isBase(ou)) throw new IllegalArgumentException("not a DN");
    }
  }

  public OuRules {
    rules = List.copyOf(rules);
  }

  Optional<String> room(String computer) {
    return said(computer, Rule::room);
  }

  Optional<String> owner(String computer) {
    return said(computer, Rule::owner);
  }

  private Optional<String> said(String computer, Function<Rule, @Nullable String> what) {
    var place = parsed(computer);
    return rules.stream()
        .filter(rule -> what.apply(rule) != null && contains(rule, place))
        .max(Comparator.comparingInt(rule -> parsed(rule.ou()).getRDNs().length))
        .flatMap(rule -> Optional.ofNullable(what.apply(rule)))
        .map(text -> text.equals(OWN_NAME) ? ownName(place) : text)
        .filter(text -> !text.isBlank());
  }

  private static boolean contains(Rule rule, DN place) {
    return place.isDescendantOf(parsed(rule.ou()), false);
  }

  private static String ownName(DN computer) {
    var parent = computer.getParent();
    if (parent == null || parent.getRDN() == null) return "";
    return parent.getRDN().getAttributeValues()[0];
  }

  private static DN parsed(String text) {
    try {
      return new DN(text);
    } catch (LDAPException _) {
      return DN.NULL_DN;
    }
  }
}
