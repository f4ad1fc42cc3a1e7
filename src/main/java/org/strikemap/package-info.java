/** The program: its command line, how its beans are configured, and how errors are told. Null means absent. */
@NullMarked
package org.strikemap;

import org.jspecify.annotations.NullMarked;
