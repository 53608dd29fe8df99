package org.rollcall.access;

import java.util.Set;

/** Which machines are in groups? */
public interface GroupMembers {
  /** The ids of the machines that are in any of these groups. */
  Set<Long> machines(Set<Long> groups);
}
