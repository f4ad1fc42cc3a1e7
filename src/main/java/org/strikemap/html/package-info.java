/**
 * The parts that HTML pages are made of: frame, tables, cells, words in three languages. Null means that a page has no
 * such part.
 */
@NullMarked
package org.strikemap.html;

import org.jspecify.annotations.NullMarked;
