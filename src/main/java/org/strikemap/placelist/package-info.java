/**
 * Lists of places as their publishers write them, read, linked and taken into the gazetteer. Null means that a list does
 * not say.
 */
@NullMarked
package org.strikemap.placelist;

import org.jspecify.annotations.NullMarked;
