/** What people see: the map's data, histogram, totals and tallies. Null means absent, and is written as JSON null. */
@NullMarked
package org.strikemap.page;

import org.jspecify.annotations.NullMarked;
