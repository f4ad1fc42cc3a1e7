/** One thing a report says happened, in its own words. Null means that the report does not say; it never means zero. */
@NullMarked
package org.strikemap.claim;

import org.jspecify.annotations.NullMarked;
