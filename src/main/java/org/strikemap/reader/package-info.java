/** From data sets and texts to claims, or to rejections that name line, column and reason. Null means an empty cell. */
@NullMarked
package org.strikemap.reader;

import org.jspecify.annotations.NullMarked;
