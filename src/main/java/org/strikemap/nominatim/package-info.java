/**
 * The geocoder in the dialect of Nominatim's API. Null means a parameter that was not given, or a member that is left out
 * of an answer.
 */
@NullMarked
package org.strikemap.nominatim;

import org.jspecify.annotations.NullMarked;
