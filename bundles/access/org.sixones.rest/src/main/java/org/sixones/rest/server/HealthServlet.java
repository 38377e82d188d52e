package org.sixones.rest.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.exchange.Readiness;

/** {@code /health/live}: the process answers. {@code /health/ready}: it can work, or what is missing, by name. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/health/*", "osgi.http.whiteboard.servlet.name=health"})
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ObjectMapper json = Json.mapper();
    private final transient Readiness readiness;

    @Activate
    public HealthServlet(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" -> answer(response, 200, Map.of("status", "live"));
            case "/ready" -> {
                List<Readiness.Missing> missing = readiness.missing();
                answer(
                        response,
                        missing.isEmpty() ? 200 : 503,
                        Map.of("status", missing.isEmpty() ? "ready" : "not-ready", "missing", missing));
            }
            default -> response.sendError(404);
        }
    }

    private void answer(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), body);
    }
}
