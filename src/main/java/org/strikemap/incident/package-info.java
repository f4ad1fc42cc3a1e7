/** What we hold to have happened, with every claim for it, and how its toll is counted. Null means unknown. */
@NullMarked
package org.strikemap.incident;

import org.jspecify.annotations.NullMarked;
