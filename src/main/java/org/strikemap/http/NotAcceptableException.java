package org.strikemap.http;

/** A client accepts none of the forms in which an answer can be had; the message names those that can. */
public final class NotAcceptableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param known what there is, as a list for people */
    public NotAcceptableException(String known) {
        super("Accept: none of the media types asked for can be had; there are " + known);
    }
}
