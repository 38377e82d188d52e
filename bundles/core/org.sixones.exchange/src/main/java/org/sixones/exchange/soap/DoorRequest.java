package org.sixones.exchange.soap;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** The request as CXF may see it: a bounded body, one path, and no query but the contract's. */
final class DoorRequest extends HttpServletRequestWrapper {
    private final String path;
    private final String query;
    private final int maxBytes;

    /** @param query what is left of the query, or null */
    DoorRequest(HttpServletRequest request, String query, int maxBytes) {
        super(request);
        this.path = request.getServletPath();
        this.query = query;
        this.maxBytes = maxBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BoundedInput(super.getInputStream(), maxBytes);
    }

    @Override
    public String getServletPath() {
        return path.endsWith(SoapEndpoint.ADDRESS)
                ? path.substring(0, path.length() - SoapEndpoint.ADDRESS.length())
                : path;
    }

    @Override
    public String getPathInfo() {
        return SoapEndpoint.ADDRESS;
    }

    @Override
    public String getQueryString() {
        return query;
    }
}
