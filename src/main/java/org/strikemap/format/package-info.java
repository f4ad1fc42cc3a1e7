/** Features of a table written in the formats that GIS programs and spreadsheets open. Null means that a cell is empty. */
@NullMarked
package org.strikemap.format;

import org.jspecify.annotations.NullMarked;
