package org.sixones.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Serves the built pages from this bundle; everything that they show comes from the REST door. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/", "osgi.http.whiteboard.servlet.name=pages"})
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Also the list of what may be served: a name with another ending is not found. */
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = page(request.getRequestURI());
        String mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        URL file = mediaType == null || !path.matches("(/[A-Za-z0-9_-]+)+\\.[a-z]+")
                ? null
                : getClass().getResource("/web" + path);
        harden(response);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", "no-cache");
        try (InputStream in = file.openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    /** The page of an address; whatever stands after {@code /verify/} is for the page, not for us. */
    private static String page(String address) {
        if (address.equals("/")) {
            return "/index.html";
        }
        return address.equals("/verify") || address.startsWith("/verify/") ? "/verify.html" : address;
    }

    private static void harden(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
