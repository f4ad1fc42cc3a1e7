/** Who published, and the report itself: sources, reports and the dates reports give. Null means that the report does not say. */
@NullMarked
package org.strikemap.source;

import org.jspecify.annotations.NullMarked;
