package org.strikemap.claim;

import org.strikemap.text.Worded;

/** By what means a report says the strike was carried out. */
public enum StrikeType implements Worded {
    AIRSTRIKE(true),
    DRONE_STRIKE(true),
    HELICOPTER_STRIKE(true),
    CHEMICAL_AIRSTRIKE(true),
    MISSILE_STRIKE(true),
    ARTILLERY(false),
    NAVAL_BOMBARDMENT(false),
    /** Soldiers on the ground, with whatever weapons they carry. */
    GROUND_OPERATION(false),
    /** A planted explosive, a grenade, or a bomb that somebody carried. */
    EXPLOSIVE_DEVICE(false),
    /** Something exploded; nobody says what. */
    UNKNOWN_EXPLOSION(false),
    /** Violence of which the report does not say by what means, in a list of violence by any means. */
    UNKNOWN_MEANS(false);

    private final boolean fromTheAir;

    StrikeType(boolean fromTheAir) {
        this.fromTheAir = fromTheAir;
    }

    /** Whether it is what the map counts: a strike by aircraft or missile. */
    boolean isFromTheAir() {
        return fromTheAir;
    }

    /** Whether it leaves open whether it was one. */
    public boolean isUnknown() {
        return this == UNKNOWN_EXPLOSION || this == UNKNOWN_MEANS;
    }
}
