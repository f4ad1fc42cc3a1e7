/** From a place's name in a text to a place, with its doubt stated. Null means that the question or the answer leaves it open. */
@NullMarked
package org.strikemap.geocode;

import org.jspecify.annotations.NullMarked;
