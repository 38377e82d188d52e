package org.sixones.exchange.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.sixones.exchange.canonical.TooManyBytes;

/** Ends a body that does not end by itself. */
final class BoundedInput extends ServletInputStream {
    private final ServletInputStream in;
    private final long limit;
    private long left;

    BoundedInput(ServletInputStream in, long limit) {
        this.in = in;
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws IOException {
        left -= n;
        if (left < 0) {
            throw new TooManyBytes(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
