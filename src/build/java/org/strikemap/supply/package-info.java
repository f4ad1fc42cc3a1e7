/**
 * Writes down at every build what the program is made of, and refuses what it may not be made of. It is no part of the program: Maven runs
 * {@link org.strikemap.supply.SupplyChain} from its source. Null stands for nothing here.
 */
@NullMarked
package org.strikemap.supply;

import org.jspecify.annotations.NullMarked;
