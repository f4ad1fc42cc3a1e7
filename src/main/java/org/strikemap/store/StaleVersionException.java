package org.strikemap.store;

/** A change was not put in, since others came after the version that it was made from. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param madeFrom the version that the change was made from
     * @param held the version that the store holds
     */
    StaleVersionException(long madeFrom, long held) {
        super("the change was made from version " + madeFrom + ", and the store is at " + held);
    }
}
