/** Who strikes, and countries, by every name that publishers give them, and alliances. Null means unknown, or an open end of a period. */
@NullMarked
package org.strikemap.actor;

import org.jspecify.annotations.NullMarked;
