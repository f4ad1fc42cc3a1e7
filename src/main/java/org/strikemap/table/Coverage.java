package org.strikemap.table;

/** How many rows of a range a question can ask for. */
public enum Coverage {
    /** None of them: the range need not be looked into. */
    NONE,
    /** Perhaps some: each row must be tested. */
    SOME,
    /** All of them: the sums of the range hold. */
    ALL
}
