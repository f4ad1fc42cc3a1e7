package org.strikemap.source;

import org.strikemap.text.Worded;

/** What kind of publisher a source is. */
public enum SourceType implements Worded {
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
}
