/** What only a person can decide about what was taken in, and what was decided. Null means that there is none. */
@NullMarked
package org.strikemap.question;

import org.jspecify.annotations.NullMarked;
