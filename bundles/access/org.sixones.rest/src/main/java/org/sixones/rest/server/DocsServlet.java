package org.sixones.rest.server;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** The contract and its documentation page. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/api/docs",
            "osgi.http.whiteboard.servlet.pattern=/api/docs/*",
            "osgi.http.whiteboard.servlet.pattern=/api/openapi.yaml",
            "osgi.http.whiteboard.servlet.name=docs"
        })
public final class DocsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private record Page(String resource, String mediaType) {}

    private static final Map<String, Page> PAGES = Map.of(
            "/api/openapi.yaml", new Page("/META-INF/sixones/openapi.yaml", "application/yaml; charset=utf-8"),
            "/api/docs/", new Page("/docs/index.html", "text/html; charset=utf-8"),
            "/api/docs/start.js", new Page("/docs/start.js", "text/javascript; charset=utf-8"),
            "/api/docs/swagger-ui.css", new Page("/swagger-ui.css", "text/css; charset=utf-8"),
            "/api/docs/swagger-ui-bundle.js", new Page("/swagger-ui-bundle.js", "text/javascript; charset=utf-8"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/api/docs")) {
            response.sendRedirect("/api/docs/");
            return;
        }
        Page page = PAGES.get(request.getRequestURI());
        try (InputStream in = page == null ? null : getClass().getResourceAsStream(page.resource())) {
            if (in == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            // Swagger UI sets styles in its elements and draws its icons from data: addresses.
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType(page.mediaType());
            in.transferTo(response.getOutputStream());
        }
    }
}
