/** A collection's features as rows of typed columns, and questions asked of the rows. Null means that a cell is empty. */
@NullMarked
package org.strikemap.table;

import org.jspecify.annotations.NullMarked;
