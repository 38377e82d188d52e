package org.sixones.legacycity.platform;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sixones.legacycity.desk.BehaviourSwitch;
import org.sixones.legacycity.desk.Outbox;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.QueuedAnswer;
import org.sixones.legacycity.system.CallingSystem;
import org.sixones.legacycity.xml.SecureXml;
import org.sixones.legacycity.xml.XmlWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/**
 * Brings a system's later answers to the platform's SOAP door and does not give up: an answer is sent until it is
 * acknowledged, the answers of a case in order. Rests while the system is down.
 */
public final class CallBacks implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(CallBacks.class);
    private static final long FIRST_PAUSE = 250;
    private static final long LONGEST_PAUSE = 10_000;
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String APPROVAL = "urn:sixones:approval:1";
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    private final String code;
    private final Outbox outbox;
    private final Function<GivenAnswer, CallingSystem.Report> writer;
    private final Consumer<List<QueuedAnswer>> settle;
    private final BehaviourSwitch behaviour;
    private final Accounts accounts;
    private final URI door;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final List<Thread> workers = new ArrayList<>();
    private final Map<Long, Integer> attempts = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private volatile long linkRestsUntil;
    private volatile long linkPause = FIRST_PAUSE;
    private volatile String trouble = "";

    /**
     * @param code the system whose account is used
     * @param outbox what is to be brought
     * @param writer writes it in the platform's contract
     * @param settle notes what has arrived
     * @param platform for example {@code http://127.0.0.1:8181}
     */
    public CallBacks(
            String code,
            Outbox outbox,
            Function<GivenAnswer, CallingSystem.Report> writer,
            Consumer<List<QueuedAnswer>> settle,
            BehaviourSwitch behaviour,
            Accounts accounts,
            URI platform,
            Clock clock) {
        this.code = code;
        this.outbox = outbox;
        this.writer = writer;
        this.settle = settle;
        this.behaviour = behaviour;
        this.accounts = accounts;
        this.door = platform.resolve("/ws/approval");
        this.clock = clock;
    }

    /** @param atOnce so many calls at the same moment */
    public void start(int atOnce) {
        for (int i = 0; i < atOnce; i++) {
            Thread worker = new Thread(this::work, "calls-" + code + "-" + i);
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    /** What is wrong with the way to the platform; empty when nothing is. */
    public String trouble() {
        return trouble;
    }

    private void work() {
        try {
            while (!closed) {
                long rest = Math.max(linkRestsUntil - clock.millis(), behaviour.isDown() ? 100 : 0);
                if (rest > 0) {
                    Thread.sleep(Math.min(rest, 200));
                    continue;
                }
                outbox.await(clock.instant(), 200);
                for (QueuedAnswer answer : outbox.claim(clock.instant(), 1)) {
                    send(answer);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(QueuedAnswer answer) throws InterruptedException {
        String wrong;
        try {
            wrong = call(answer);
        } catch (IOException e) {
            wrong = "the platform cannot be reached";
            linkRestsUntil = clock.millis() + linkPause;
            linkPause = Math.min(linkPause * 2, 2_000);
        } catch (RuntimeException e) {
            LOG.error("{}: an answer cannot be written", code, e);
            wrong = "the answer cannot be written";
        }
        if (wrong.isEmpty()) {
            attempts.remove(answer.ticket());
            linkPause = FIRST_PAUSE;
            trouble = "";
            settle.accept(List.of(answer));
            return;
        }
        say(wrong);
        int tries = attempts.merge(answer.ticket(), 1, Integer::sum);
        long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(tries - 1, 8));
        outbox.putBack(answer, clock.instant().plusMillis(pause));
    }

    private synchronized void say(String wrong) {
        if (!wrong.equals(trouble)) {
            LOG.info("{}: {}; will be tried again", code, wrong);
            trouble = wrong;
        }
    }

    /** @return what went wrong, or empty when the answer was acknowledged */
    private String call(QueuedAnswer queued) throws IOException, InterruptedException {
        Optional<Accounts.Account> account = accounts.of(code);
        if (accounts.needed() && account.isEmpty()) {
            return "no account in the accounts file yet";
        }
        CallingSystem.Report report = writer.apply(queued.answer());
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"" + APPROVAL + "/" + report.operation() + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(envelope(report.xml(), account.orElse(null))))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return acknowledged(response.body(), report.operation())
                ? ""
                : "the platform answered HTTP " + response.statusCode() + " without an acknowledgement";
    }

    private static boolean acknowledged(byte[] body, String operation) {
        try {
            Document document = SecureXml.parse(body, null);
            return document.getElementsByTagNameNS(APPROVAL, operation + "Response")
                            .getLength()
                    == 1;
        } catch (SecureXml.Unreadable e) {
            return false;
        }
    }

    private static String envelope(String body, Accounts.Account account) {
        XmlWriter xml = new XmlWriter().declaration().open("soap:Envelope", "xmlns:soap", ENVELOPE);
        if (account != null) {
            xml.open("soap:Header")
                    .open("wsse:Security", "xmlns:wsse", WSSE, "soap:mustUnderstand", "1")
                    .open("wsse:UsernameToken")
                    .leaf("wsse:Username", account.username())
                    .leaf("wsse:Password", account.password(), "Type", PASSWORD_TEXT)
                    .close("wsse:UsernameToken")
                    .close("wsse:Security")
                    .close("soap:Header");
        }
        return xml.open("soap:Body")
                .raw(body)
                .close("soap:Body")
                .close("soap:Envelope")
                .toString();
    }

    @Override
    public void close() {
        closed = true;
        workers.forEach(Thread::interrupt);
        try {
            for (Thread worker : workers) {
                worker.join(2_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
