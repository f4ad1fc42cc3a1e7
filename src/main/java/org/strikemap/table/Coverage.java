package org.strikemap.table;

/** Coverage of a range by a predicate: none, some or all of its rows. */
public enum Coverage {
    /** None of them: the range need not be looked into. */
    NONE,
    /** Perhaps some: each row must be tested. */
    SOME,
    /** All of them: the sums of the range hold. */
    ALL
}
