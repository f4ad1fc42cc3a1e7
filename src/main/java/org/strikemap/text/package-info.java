/** How values are written and read as text: words of enumerations, decimal numbers, quoted identifiers. Null means nothing here. */
@NullMarked
package org.strikemap.text;

import org.jspecify.annotations.NullMarked;
