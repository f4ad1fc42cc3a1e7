package org.strikemap.http;

/** There is no such collection or item. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param what what was looked for, such as {@code incident}
     * @param id what it was looked for by
     */
    public NotFoundException(String what, String id) {
        super("there is no " + what + " " + Parameters.shown(id));
    }
}
