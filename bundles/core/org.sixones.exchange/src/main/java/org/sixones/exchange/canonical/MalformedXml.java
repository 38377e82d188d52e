package org.sixones.exchange.canonical;

import jakarta.xml.bind.JAXBException;
import java.io.CharConversionException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;

/** Carries a failure out of the depths of a parser; caught at the door and turned into a value there. */
public final class MalformedXml extends XMLStreamException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_CHAIN = 30;

    private final transient Failure.Malformed failure;

    MalformedXml(ExchangeFailure code, String detail, Location location) {
        super(detail);
        this.location = location;
        this.failure = new Failure.Malformed(code, detail, position(location));
    }

    public Failure.Malformed failure() {
        return failure;
    }

    /** What a parser's exception means for the sender. */
    public static Failure.Malformed explain(Throwable thrown) {
        Location location = null;
        Throwable last = thrown;
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < LONGEST_CHAIN; t = inner(t), depth++) {
            last = t;
            if (t instanceof MalformedXml m && m.failure != null) {
                return m.failure;
            }
            if (t instanceof TooManyBytes big) {
                return new Failure.Malformed(ExchangeFailure.TOO_LARGE, big.getMessage(), "");
            }
            if (t instanceof CharConversionException || t instanceof CharacterCodingException) {
                return new Failure.Malformed(
                        ExchangeFailure.WRONG_ENCODING, "bytes that its encoding does not know", position(location));
            }
            if (t instanceof XMLStreamException x && x.getLocation() != null) {
                location = x.getLocation();
            }
        }
        boolean limit = last.getMessage() != null
                && last.getMessage().toLowerCase(Locale.ROOT).contains("exceeded");
        return new Failure.Malformed(
                limit ? ExchangeFailure.TOO_LARGE : ExchangeFailure.NOT_XML, plain(last), position(location));
    }

    private static Throwable inner(Throwable t) {
        if (t instanceof JAXBException j && j.getLinkedException() != null) {
            return j.getLinkedException();
        }
        if (t instanceof XMLStreamException x && x.getNestedException() != null) {
            return x.getNestedException();
        }
        return t.getCause();
    }

    private static String plain(Throwable t) {
        String message = t.getMessage();
        if (message == null) {
            return "not well-formed";
        }
        int place = message.indexOf("\n at [row");
        return SafeText.of(place < 0 ? message : message.substring(0, place));
    }

    static String position(Location location) {
        return location == null || location.getLineNumber() < 0
                ? ""
                : location.getLineNumber() + ":" + location.getColumnNumber();
    }
}
