package org.strikemap.edit;

import org.strikemap.reader.RowException;

/** That an edit was not made, and why; nothing was changed. */
public final class EditException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why an edit may not be made. */
    public enum Reason {
        /** What was sent makes no sense. */
        BAD,
        /** There is no such item. */
        MISSING,
        /** What is held does not allow it. */
        CONFLICT,
        /** Somebody else changed the item meanwhile. */
        STALE,
        /** Nobody may edit here. */
        READ_ONLY,
        /** The request shows no key. */
        NO_KEY,
        /** The request shows another key. */
        WRONG_KEY
    }

    private final Reason reason;
    private final String property;

    EditException(Reason reason, String detail) {
        this(reason, "", detail);
    }

    EditException(Reason reason, String property, String detail) {
        super(detail);
        this.reason = reason;
        this.property = property;
    }

    /** The same of a property, or a whole feature, that cannot be read. */
    static EditException of(RowException fault) {
        EditException bad = new EditException(Reason.BAD, fault.column(), fault.told());
        bad.initCause(fault);
        return bad;
    }

    public Reason reason() {
        return reason;
    }

    /** The property at fault; empty when it is none in particular. */
    public String property() {
        return property;
    }
}
