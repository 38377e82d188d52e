package org.sixones.legacycity.control;

/** A control request that cannot be granted; the text is for people, Chinese first. */
final class Refusal extends Exception {
    private final int status;
    private final String code;

    Refusal(int status, String code, String text) {
        super(text);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
