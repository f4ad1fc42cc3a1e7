/**
 * Incidents and claims kept durably, as an OGC GeoPackage in SQLite or in PostGIS. Null means unknown, as in the columns.
 */
@NullMarked
package org.strikemap.store;

import org.jspecify.annotations.NullMarked;
