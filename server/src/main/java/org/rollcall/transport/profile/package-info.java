/** By which way a site, a room or a machine is entered: chosen by people, or found by trying. */
@NullMarked
package org.rollcall.transport.profile;

import org.jspecify.annotations.NullMarked;
