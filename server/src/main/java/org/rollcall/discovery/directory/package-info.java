/** Finds PCs in Active Directory. */
@NullMarked
package org.rollcall.discovery.directory;

import org.jspecify.annotations.NullMarked;
