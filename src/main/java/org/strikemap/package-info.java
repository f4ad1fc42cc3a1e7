/** The program: its command line, how its rooms are put together, and how errors are told. Null means absent. */
@NullMarked
package org.strikemap;

import org.jspecify.annotations.NullMarked;
