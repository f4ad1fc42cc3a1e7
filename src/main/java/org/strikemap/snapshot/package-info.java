/** The immutable picture in memory that every read is answered from. Null means unknown; columns hold it as a marked value. */
@NullMarked
package org.strikemap.snapshot;

import org.jspecify.annotations.NullMarked;
