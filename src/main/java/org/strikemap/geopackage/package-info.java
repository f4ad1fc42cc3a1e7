/**
 * OGC GeoPackage files: a layer of features written, a layer of points read, with their binary geometries and the spatial
 * index. Null means unknown, as in the columns.
 */
@NullMarked
package org.strikemap.geopackage;

import org.jspecify.annotations.NullMarked;
