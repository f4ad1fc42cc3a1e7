package org.strikemap.claim;

import java.util.Locale;

/** By what means a report says the strike was carried out. */
public enum StrikeType {
    AIRSTRIKE,
    DRONE_STRIKE,
    HELICOPTER_STRIKE,
    CHEMICAL_AIRSTRIKE,
    MISSILE_STRIKE,
    ARTILLERY,
    UNKNOWN_EXPLOSION;

    /** The word in files and answers, such as {@code drone_strike}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
