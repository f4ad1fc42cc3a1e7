/**
 * Boxes, points, accuracy, distances and tiles on WGS 84: degrees of longitude and latitude, lengths in metres; and the other coordinate
 * systems that answers and questions may be in. Null means absent.
 */
@NullMarked
package org.strikemap.geo;

import org.jspecify.annotations.NullMarked;
