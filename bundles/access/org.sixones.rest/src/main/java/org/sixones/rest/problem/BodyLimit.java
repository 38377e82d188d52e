package org.sixones.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Refuses a body over the limit: at once when it says its length, else as soon as it gets there. Bodies that are being
 * handled at the same moment have a limit together, so that many large ones wait instead of filling the memory.
 */
@PreMatching
public final class BodyLimit implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String TAKEN = BodyLimit.class.getName();

    private final long largest;
    private final long together;
    private final AtomicLong inHand = new AtomicLong();

    /** @param largest bytes of one body; @param together bytes of all bodies that are being handled */
    public BodyLimit(long largest, long together) {
        this.largest = largest;
        this.together = together;
    }

    /** More came than is taken. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > largest) {
            throw new ProblemException(413, RestFailure.BODY_TOO_LARGE, "limit " + largest + " bytes");
        }
        boolean none = request.getMethod().equals("GET") || request.getLength() == 0;
        long expected = none ? 0 : request.getLength() < 0 ? largest : request.getLength();
        if (!take(expected)) {
            throw new ProblemException(503, RestFailure.BUSY, "");
        }
        request.setProperty(TAKEN, expected);
        request.setEntityStream(new Counting(request.getEntityStream(), largest));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TAKEN) instanceof Long taken) {
            request.removeProperty(TAKEN);
            inHand.addAndGet(-taken);
        }
    }

    boolean take(long bytes) {
        if (inHand.addAndGet(bytes) <= together) {
            return true;
        }
        inHand.addAndGet(-bytes);
        return false;
    }

    private static final class Counting extends FilterInputStream {
        private long left;

        Counting(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws Exceeded {
            left -= n;
            if (left < 0) {
                throw new Exceeded();
            }
        }
    }
}
