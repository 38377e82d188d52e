package org.sixones.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The legacy city as a child process, with its own ledger. Departments know it at port 9180. */
public final class City implements AutoCloseable {
    public static final int PORT = 9180;
    /** Those of the matter foreign-trade-start, through which most tests go. */
    public static final List<String> SYSTEMS = List.of(
            "foreign-trade", "customs-registration", "enterprise-filing", "exchange-register", "tax-registration");

    /** Those of the matter second-hand-home-sale. */
    public static final List<String> HOME_SALE = List.of("contract-signing", "real-estate", "levy");

    /** Those of the matter social-insurance-back-payment. */
    public static final List<String> BACK_PAYMENT = List.of("social-insurance", "social-insurance-fees");

    /** How many departments the distribution lays into deploy/; local tax has two systems. */
    public static final int DEPARTMENTS = SYSTEMS.size() + HOME_SALE.size() + 1;

    private static final Map<String, String> GRANTS = Map.of(
            "foreign-trade", "filing",
            "customs-registration", "registration",
            "enterprise-filing", "enterprise-filing",
            "exchange-register", "directory-registration",
            "tax-registration", "tax-registration",
            "contract-signing", "contract-filing",
            "real-estate", "transfer",
            "levy", "tax-receipt",
            "social-insurance", "assessment",
            "social-insurance-fees", "payment");

    private final ChildProcess process;
    private final Api api = new Api("http://127.0.0.1:" + PORT, null, null);

    private City(Platform platform, Path folder) {
        process = new ChildProcess(
                new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-jar",
                        House.simulator().toString(),
                        "--port",
                        String.valueOf(PORT),
                        "--jms",
                        "tcp://127.0.0.1:" + platform.jmsPort(),
                        "--platform",
                        platform.url(),
                        "--accounts",
                        platform.accountsFile().toString(),
                        "--ledger",
                        folder.resolve("ledger.jsonl").toString())),
                Map.of(),
                folder.resolve("log/city.out"));
    }

    public static City beside(Platform platform) {
        City city = new City(platform, platform.var());
        House.await("city ready", Duration.ofSeconds(30), () -> {
            if (!city.process.alive()) {
                throw new AssertionError("the simulator stopped while starting:\n" + city.process.lastLines());
            }
            return city.api.status("/control/systems") == 200;
        });
        return city;
    }

    /** Changes a system's behaviour while it runs, for example {@code {"mode":"down"}}. */
    public void behave(String system, String json) {
        api.put("/control/systems/" + system, parse(json)).expect(200);
    }

    /** Decision rules of a system (a JSON list). */
    public void rules(String system, String json) {
        api.put("/control/systems/" + system + "/rules", parse(json)).expect(200);
    }

    public void reset() {
        api.post("/control/reset", null, null);
    }

    /** What the system gave a number for: its one act that must happen once a case. */
    public List<JsonNode> grants(String system) {
        return all("effects", "system=" + system + "&kind=" + GRANTS.get(system));
    }

    public List<JsonNode> grants(String system, String caseNumber) {
        return all("effects", "system=" + system + "&case=" + caseNumber + "&kind=" + GRANTS.get(system));
    }

    /** Something happens in a department that its system announces; the announcement's message id. */
    public String announce(String system, String key, String fact, JsonNode fields) {
        ObjectNode body = object().put("key", key).put("fact", fact);
        body.set("fields", fields);
        return api.post("/control/systems/" + system + "/facts", body, null)
                .expect(200)
                .body()
                .path("messageId")
                .asText();
    }

    /** Which facts of a subject the system has heard of, in order; a fact that it took twice stands twice. */
    public List<String> heard(String system, String subject) {
        return all("effects", "system=" + system + "&case=" + subject).stream()
                .map(effect -> effect.path("kind").asText())
                .filter(kind -> kind.startsWith("heard:"))
                .map(kind -> kind.substring("heard:".length()))
                .toList();
    }

    /** The money that a fact was about when the system heard of it, as it stands in the system's own ledger. */
    public String heardAmount(String system, String subject, String fact) {
        return all("effects", "system=" + system + "&case=" + subject + "&kind=heard:" + fact).stream()
                .map(effect -> effect.path("number").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(system + " has not heard of " + fact));
    }

    /** What the system received, in order. */
    public List<JsonNode> requests(String system, String caseNumber) {
        return all("requests", "system=" + system + "&case=" + caseNumber);
    }

    private List<JsonNode> all(String what, String query) {
        List<JsonNode> entries = new ArrayList<>();
        JsonNode page;
        long since = 0;
        do {
            page = api.get("/ledger/" + what + "?" + query + "&since=" + since)
                    .expect(200)
                    .body();
            page.path(what).forEach(entries::add);
            since = entries.isEmpty()
                    ? 0
                    : entries.get(entries.size() - 1).path("seq").asLong();
        } while (page.path("more").asBoolean());
        return entries;
    }

    public JsonNode summary() {
        return api.get("/ledger/summary").expect(200).body();
    }

    /** What a person at the system's own screen sees of a case. */
    public JsonNode lookUp(String system, String caseNumber) {
        return api.get("/control/systems/" + system + "/cases/" + caseNumber).body();
    }

    public Api api() {
        return api;
    }

    private static JsonNode parse(String json) {
        try {
            return Api.JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static ObjectNode object() {
        return Api.JSON.createObjectNode();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }
}
