/**
 * The Common Query Language CQL2 (OGC 21-065r2): its text and its JSON become a GeoTools {@code Filter} and are written from one, and
 * a filter is compiled for the columns of a table. A part is typed while it is read, so that a filter that was read can be answered.
 * Null means unknown: an empty cell makes a comparison neither true nor false.
 */
@NullMarked
package org.strikemap.cql2;

import org.jspecify.annotations.NullMarked;
