package org.sixones.itests.support;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Raw SOAP to the platform's door {@code /ws/approval}. */
public final class LegacySoap {
    public static final String ENVELOPE_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public static final String ENVELOPE_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    private final Platform platform;

    public LegacySoap(Platform platform) {
        this.platform = platform;
    }

    /** A whole envelope; {@code body} is what stands inside the SOAP body. */
    public static String envelope(String namespace, String user, String password, String body) {
        return "<s:Envelope xmlns:s=\"" + namespace + "\"><s:Header><w:Security xmlns:w=\"" + WSSE
                + "\"><w:UsernameToken><w:Username>" + user + "</w:Username><w:Password Type=\"" + PASSWORD_TEXT + "\">"
                + password + "</w:Password></w:UsernameToken></w:Security></s:Header><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    /** A progress report of an item. */
    public static String progress(String system, String caseNumber, String item, String opinion) {
        return "<a:reportProgress xmlns:a=\"urn:sixones:approval:1\" xmlns:c=\"urn:sixones:canonical:1\"><a:progress>"
                + "<c:header><c:messageId>" + UUID.randomUUID() + "</c:messageId><c:caseNumber>" + caseNumber
                + "</c:caseNumber><c:item>" + item + "</c:item><c:system>" + system + "</c:system><c:createdAt>"
                + Instant.now() + "</c:createdAt></c:header><c:step>handled</c:step><c:opinion>" + opinion
                + "</c:opinion><c:at>" + Instant.now() + "</c:at></a:progress></a:reportProgress>";
    }

    /** An answer of the door: status and text. */
    public record Reply(int status, String text) {}

    public Reply post11(String envelope, String... headers) {
        return post(HttpRequest.BodyPublishers.ofString(envelope), "text/xml; charset=utf-8", headers);
    }

    public Reply post12(String envelope) {
        return post(HttpRequest.BodyPublishers.ofString(envelope), "application/soap+xml; charset=utf-8");
    }

    public Reply post(HttpRequest.BodyPublisher body, String contentType, String... headers) {
        HttpRequest.Builder request = platform.api()
                .request("/ws/approval")
                .header("Content-Type", contentType)
                .POST(body);
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        Api.Answer answer = platform.api().send(request.build());
        return new Reply(answer.status(), new String(answer.raw().body(), StandardCharsets.UTF_8));
    }
}
