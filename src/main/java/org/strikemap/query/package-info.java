/** From query parameters to a selection over the snapshot. Null means that the parameter was not given. */
@NullMarked
package org.strikemap.query;

import org.jspecify.annotations.NullMarked;
