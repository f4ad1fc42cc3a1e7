/** The questions that imports raised, as a list to work off: what is at stake most comes first. Null means that there is none. */
@NullMarked
package org.strikemap.worklist;

import org.jspecify.annotations.NullMarked;
