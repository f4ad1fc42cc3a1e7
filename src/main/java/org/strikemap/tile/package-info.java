/** OGC API Tiles: tables as vector tiles, with close points gathered into clusters that have sums. Null means absent. */
@NullMarked
package org.strikemap.tile;

import org.jspecify.annotations.NullMarked;
