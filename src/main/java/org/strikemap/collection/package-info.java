/** OGC API Features over the snapshot. Null means absent, and is written as JSON null. */
@NullMarked
package org.strikemap.collection;

import org.jspecify.annotations.NullMarked;
