package org.sixones.departments.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.sixones.departments.mapping.ForeignXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;

/**
 * First in the chain of what comes back: the answer is read whole up to its limit, and looked at by the platform's own
 * hardened reader, before CXF sees a byte of it. What is no SOAP is told by its HTTP status.
 */
final class GuardedAnswer extends AbstractPhaseInterceptor<Message> {
    private static final int OK_BELOW = 300;

    private final int maxBytes;
    private final ForeignXml reader;

    GuardedAnswer(int maxBytes, ForeignXml reader) {
        super(Phase.RECEIVE);
        this.maxBytes = maxBytes;
        this.reader = reader;
    }

    @Override
    public void handleMessage(Message message) {
        Integer status = (Integer) message.get(Message.RESPONSE_CODE);
        int code = status == null ? 200 : status;
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
            throw new Fault(new AnswerProblem(HttpStatus.failure(code)));
        }
        if (bytes.length > maxBytes) {
            throw new Fault(new AnswerProblem(
                    new Failure.Malformed(ExchangeFailure.TOO_LARGE, "answer larger than " + maxBytes + " bytes", "")));
        }
        Optional<Failure> bad = reader.check(bytes);
        if (bad.isPresent()) {
            throw new Fault(new AnswerProblem(code >= OK_BELOW ? HttpStatus.failure(code) : bad.get()));
        }
        message.setContent(InputStream.class, new ByteArrayInputStream(bytes));
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
