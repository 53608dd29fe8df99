/** What the name service knows of KMS hosts and PCs. */
@NullMarked
package org.rollcall.discovery.dns;

import org.jspecify.annotations.NullMarked;
