/** Constants that were fitted to data, each with its source, script and date. Null means nothing here. */
@NullMarked
package org.strikemap.calibration;

import org.jspecify.annotations.NullMarked;
