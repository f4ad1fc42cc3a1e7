package org.strikemap.claim;

import org.strikemap.text.Worded;

/** By what means a report says the strike was carried out. */
public enum StrikeType implements Worded {
    AIRSTRIKE,
    DRONE_STRIKE,
    HELICOPTER_STRIKE,
    CHEMICAL_AIRSTRIKE,
    MISSILE_STRIKE,
    ARTILLERY,
    UNKNOWN_EXPLOSION;
}
