/** Boxes, points, accuracy and distances on WGS 84: degrees of longitude and latitude, lengths in metres. Null means absent. */
@NullMarked
package org.strikemap.geo;

import org.jspecify.annotations.NullMarked;
