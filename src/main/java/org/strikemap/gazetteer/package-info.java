/** Places, their names in every script, and where they are. Null means that the gazetteer does not say. */
@NullMarked
package org.strikemap.gazetteer;

import org.jspecify.annotations.NullMarked;
