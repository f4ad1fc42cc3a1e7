package org.strikemap.source;

import java.util.Locale;

/** What kind of publisher a source is. */
public enum SourceType {
    STATE_MEDIA,
    NEWS_AGENCY,
    NEWSPAPER,
    LOCAL_MEDIA,
    MONITOR,
    HUMAN_RIGHTS,
    HUMANITARIAN,
    UN,
    MILITARY,
    GOVERNMENT,
    SURVIVORS,
    DATASET;

    /** The word in files and answers, such as {@code state_media}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
