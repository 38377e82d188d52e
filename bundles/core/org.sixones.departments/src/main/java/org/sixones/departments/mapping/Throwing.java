package org.sixones.departments.mapping;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Errors are errors; nothing is printed. */
enum Throwing implements ErrorHandler {
    INSTANCE;

    @Override
    public void warning(SAXParseException e) {
        // a warning changes nothing
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
        throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }
}
