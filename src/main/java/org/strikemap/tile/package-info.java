/** OGC API Tiles: the tables as vector tiles, near one another gathered into clusters with sums. Null means that something is not asked for. */
@NullMarked
package org.strikemap.tile;

import org.jspecify.annotations.NullMarked;
