package org.strikemap.snapshot;

/** How many rows of a block a question can ask for. */
public enum Overlap {
    /** None of them: the block need not be looked into. */
    NONE,
    /** Perhaps some: each row must be tested. */
    SOME,
    /** All of them: the block's sums hold. */
    ALL
}
