package org.strikemap.claim;

import org.strikemap.text.Worded;

/** Airwars' civilian harm status: how well the reports of civilian harm are supported. */
public enum HarmStatus implements Worded {
    /** A belligerent accepts responsibility for harm to civilians. */
    CONFIRMED,
    /** Two or more independent sources tell of harm and agree whom to blame. */
    FAIR,
    /** One source tells of harm. */
    WEAK,
    /** Sources tell of harm and name competing belligerents. */
    CONTESTED,
    /** Shown to be wrong; only an editor can decide this. */
    DISCOUNTED;
}
