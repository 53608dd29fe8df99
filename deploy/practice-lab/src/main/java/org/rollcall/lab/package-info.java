/** The practice lab: a classroom of simulated Windows PCs that speak real WS-Man. */
@NullMarked
package org.rollcall.lab;

import org.jspecify.annotations.NullMarked;
