package org.strikemap.http;

/** A request's parameter that cannot be used; the message says what was wanted. */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;

    /**
     * @param parameter the parameter's name
     * @param wanted what is wrong with it and what was wanted
     */
    public BadParameterException(String parameter, String wanted) {
        super(parameter + ": " + wanted);
        this.parameter = parameter;
    }

    /** The name of the parameter at fault. */
    public String parameter() {
        return parameter;
    }
}
