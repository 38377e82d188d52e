package org.sixones.departments.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.sixones.departments.mapping.ForeignXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.spi.RepeatSafety;

/**
 * First in the chain of what comes back: the answer is read whole up to its limit, and looked at by the platform's own
 * hardened reader, before CXF sees a byte of it. What is no SOAP is told by its HTTP status.
 */
final class GuardedAnswer extends AbstractPhaseInterceptor<Message> {
    private static final int OK_BELOW = 300;
    private static final int ERROR_FROM = 400;
    /** The one error status that SOAP has a use for. */
    private static final int FAULT = 500;

    private static final Set<QName> ENVELOPES = Set.of(
            new QName("http://schemas.xmlsoap.org/soap/envelope/", "Envelope"),
            new QName("http://www.w3.org/2003/05/soap-envelope", "Envelope"));
    private static final Pattern DECLARATION = Pattern.compile("\\A\\uFEFF?<\\?xml[^>]*\\?>");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._-]+)");

    private final int maxBytes;
    private final RepeatSafety repeat;
    private final ForeignXml reader;

    /** @param repeat what a status means for the message hangs on what a repeat would do */
    GuardedAnswer(int maxBytes, RepeatSafety repeat, ForeignXml reader) {
        super(Phase.RECEIVE);
        this.maxBytes = maxBytes;
        this.repeat = repeat;
        this.reader = reader;
    }

    @Override
    public void handleMessage(Message message) {
        Integer status = (Integer) message.get(Message.RESPONSE_CODE);
        int code = status == null ? 200 : status;
        boolean refused = repeat == RepeatSafety.MESSAGE_ID || saysWhenToComeAgain(message);
        if (code >= ERROR_FROM && code != FAULT) {
            throw new Fault(new AnswerProblem(HttpStatus.failure(code, refused)));
        }
        byte[] bytes;
        try {
            bytes = read(message.getContent(InputStream.class));
        } catch (IOException e) {
            throw new Fault(e);
        }
        boolean xml = String.valueOf(message.get(Message.CONTENT_TYPE))
                .toLowerCase(Locale.ROOT)
                .contains("xml");
        if (code >= OK_BELOW && (!xml || bytes.length == 0)) {
            throw new Fault(new AnswerProblem(HttpStatus.failure(code, refused)));
        }
        Outcome<ForeignXml.Seen> read = reader.read(bytes, charset(String.valueOf(message.get(Message.CONTENT_TYPE))));
        if (read instanceof Outcome.Failed<ForeignXml.Seen> failed) {
            throw new Fault(new AnswerProblem(code >= OK_BELOW ? HttpStatus.failure(code, refused) : failed.failure()));
        }
        ForeignXml.Seen seen = ((Outcome.Done<ForeignXml.Seen>) read).value();
        if (!ENVELOPES.contains(seen.root())) {
            throw new Fault(new AnswerProblem(
                    code >= OK_BELOW
                            ? HttpStatus.failure(code, refused)
                            : new Failure.Malformed(ExchangeFailure.NOT_BY_SCHEMA, "no SOAP envelope", "")));
        }
        // CXF gets what was looked at, in the one encoding that nobody can misread.
        String passed = DECLARATION.matcher(seen.text()).replaceFirst("");
        message.setContent(InputStream.class, new ByteArrayInputStream(passed.getBytes(StandardCharsets.UTF_8)));
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
    }

    private static boolean saysWhenToComeAgain(Message message) {
        return message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> headers
                && headers.keySet().stream().anyMatch(name -> "Retry-After".equalsIgnoreCase(String.valueOf(name)));
    }

    private static Optional<String> charset(String contentType) {
        Matcher m = CHARSET.matcher(contentType);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private byte[] read(InputStream in) throws IOException {
        if (in == null) {
            return new byte[0];
        }
        try (in) {
            return in.readNBytes(maxBytes + 1);
        }
    }

    /** Carries a failure through CXF. */
    static final class AnswerProblem extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Failure failure;

        AnswerProblem(Failure failure) {
            super(failure.code().code(), null, false, false);
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
