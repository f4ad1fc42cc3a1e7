/** One run: read, geocode, corroborate, store, and account for every row. Null means absent. */
@NullMarked
package org.strikemap.intake;

import org.jspecify.annotations.NullMarked;
