package org.sixones.documents;

/** A template's text is wrong; the message names template, place and rule. */
public final class TemplateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(message);
    }
}
