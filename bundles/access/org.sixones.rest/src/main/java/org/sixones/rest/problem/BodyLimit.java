package org.sixones.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body over the limit: at once when it says its length, else as soon as it gets there. */
@PreMatching
public final class BodyLimit implements ContainerRequestFilter {
    private final long bytes;

    public BodyLimit(long bytes) {
        this.bytes = bytes;
    }

    /** More came than is taken. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > bytes) {
            throw new ProblemException(413, RestFailure.BODY_TOO_LARGE, "limit " + bytes + " bytes");
        }
        request.setEntityStream(new Counting(request.getEntityStream(), bytes));
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
