package org.sixones.legacycity.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sixones.legacycity.City;
import org.sixones.legacycity.City.Resident;
import org.sixones.legacycity.desk.Behaviour;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.FactDesk;
import org.sixones.legacycity.desk.Rule;
import org.sixones.legacycity.ledger.Filter;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.model.Verdict;
import org.sixones.legacycity.system.AnnouncingSystem;

/** {@code /control}: how the systems behave, what their people decide, and what became of a case. */
public final class ControlApi extends JsonHandler {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,38}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,38}");

    private final City city;

    public ControlApi(City city) {
        this.city = city;
    }

    @Override
    Object answer(Call call) throws Refusal {
        List<String> path = call.path();
        String what = path.size() > 1 ? path.get(1) : "";
        if (what.equals("systems") && path.size() == 2 && call.method().equals("GET")) {
            ObjectNode all = json.createObjectNode();
            ArrayNode list = all.putArray("systems");
            city.residents().forEach(resident -> list.add(describe(resident)));
            return all;
        }
        if (what.equals("systems") && path.size() == 3) {
            return behaviour(call, resident(path.get(2)));
        }
        if (what.equals("systems") && path.size() == 4 && path.get(3).equals("rules")) {
            return rules(call, resident(path.get(2)));
        }
        if (what.equals("systems")
                && path.size() == 5
                && path.get(3).equals("cases")
                && call.method().equals("GET")) {
            return caseOf(resident(path.get(2)), path.get(4));
        }
        if (what.equals("cases") && path.size() == 4 && call.method().equals("POST")) {
            return decide(call, resident(path.get(3)), path.get(2));
        }
        if (what.equals("systems")
                && path.size() == 4
                && path.get(3).equals("facts")
                && call.method().equals("POST")) {
            return announce(call, resident(path.get(2)));
        }
        if (what.equals("reset") && path.size() == 2 && call.method().equals("POST")) {
            city.reset();
            return json.createObjectNode().put("reset", true);
        }
        throw new Refusal(404, "NOT_FOUND", "无此资源或方法 / no such resource or method");
    }

    private Resident resident(String code) throws Refusal {
        return city.resident(code).orElseThrow(() -> new Refusal(404, "UNKNOWN_SYSTEM", "无此系统 / no such system"));
    }

    private Object behaviour(Call call, Resident resident) throws Refusal {
        if (call.method().equals("PUT")) {
            Behaviour wanted = SettingsReader.behaviour(call.body(), resident.system());
            resident.behaviour().set(wanted);
        } else if (!call.method().equals("GET")) {
            throw new Refusal(405, "METHOD", "仅支持 GET、PUT / GET and PUT only");
        }
        return describe(resident);
    }

    private Object rules(Call call, Resident resident) throws Refusal {
        if (call.method().equals("PUT")) {
            List<Rule> rules = SettingsReader.rules(call.body(), resident.system());
            Verdict otherwise = SettingsReader.otherwise(call.body(), resident.system());
            resident.system().desk().rules().set(rules, otherwise);
        } else if (!call.method().equals("GET")) {
            throw new Refusal(405, "METHOD", "仅支持 GET、PUT / GET and PUT only");
        }
        ObjectNode answer = json.createObjectNode();
        ArrayNode list = answer.putArray("rules");
        for (Rule rule : resident.system().desk().rules().rules()) {
            ObjectNode node = json.valueToTree(rule.then());
            ObjectNode when = node.putObject("when");
            if (rule.field() != null) {
                when.put("field", rule.field());
            }
            if (rule.contains() != null) {
                when.put("contains", rule.contains());
            }
            if (rule.equalTo() != null) {
                when.put("equals", rule.equalTo());
            }
            if (rule.everyNth() > 0) {
                when.put("everyNth", rule.everyNth());
            }
            list.add(node);
        }
        answer.set(
                "otherwise", json.valueToTree(resident.system().desk().rules().otherwise()));
        return answer;
    }

    private Object decide(Call call, Resident resident, String caseNumber) throws Refusal {
        String decision = call.body().path("decision").asText("");
        if (decision.equals("answer-again")) {
            return json.createObjectNode().put("sent", resident.system().answerAgain(caseNumber));
        }
        Verdict verdict = SettingsReader.verdict(call.body(), "decision", resident.system());
        if (verdict instanceof Verdict.Hold) {
            throw new Refusal(422, "VERDICT", "已在等待决定 / it is held already");
        }
        if (!resident.system().decideHeld(caseNumber, verdict)) {
            throw new Refusal(409, "NOT_HELD", "该案未等待决定 / nothing waits for a decision in this case");
        }
        return caseOf(resident, caseNumber);
    }

    /** Something has happened in the department that its system announces: {@code {"key","fact","fields"}}. */
    private Object announce(Call call, Resident resident) throws Refusal {
        if (!(resident.system() instanceof AnnouncingSystem announcing)) {
            throw new Refusal(409, "NOTHING_TO_ANNOUNCE", "该系统不发布业务事实 / this system announces nothing");
        }
        String key = call.body().path("key").asText("");
        String fact = call.body().path("fact").asText("");
        if (!KEY.matcher(key).matches() || !NAME.matcher(fact).matches()) {
            throw new Refusal(422, "FACT", "须有 key 与 fact / key and fact are needed");
        }
        Map<String, String> fields = new HashMap<>();
        call.body()
                .path("fields")
                .fields()
                .forEachRemaining(f -> fields.put(f.getKey(), f.getValue().asText()));
        return json.createObjectNode().put("messageId", announcing.facts().announce(key, FactDesk.fact(fact, fields)));
    }

    private ObjectNode describe(Resident resident) {
        ObjectNode node = json.valueToTree(resident.system().card());
        Behaviour behaviour = resident.behaviour().now();
        node.put("mode", behaviour.mode().word());
        ObjectNode delay = node.putObject("delayMillis");
        delay.put("min", behaviour.delayMin()).put("max", behaviour.delayMax());
        node.put("lateMillis", behaviour.lateMillis());
        if (behaviour.timesLeft() > 0) {
            node.put("timesLeft", behaviour.timesLeft());
        }
        ArrayNode modes = node.putArray("modes");
        resident.system().modes().forEach(mode -> modes.add(mode.word()));
        if (!resident.address().isEmpty()) {
            node.put("address", resident.address());
            node.put("ownAddress", resident.ownAddress());
        }
        node.put("connected", resident.connected().getAsBoolean());
        node.put("trouble", resident.trouble().get());
        node.put("waitingAnswers", resident.system().waiting());
        return node;
    }

    /** For the person who has to find out whether a call that nobody is sure of was carried out. */
    private ObjectNode caseOf(Resident resident, String caseNumber) {
        String code = resident.system().card().code();
        ObjectNode node = json.createObjectNode();
        node.put("system", code).put("caseNumber", caseNumber);
        List<EffectEntry> effects = city.ledger().effectsOf(code, caseNumber);
        Desk desk = resident.system().desk();
        synchronized (desk) {
            Optional<CaseFile> file = desk.file(caseNumber);
            node.put("known", file.isPresent());
            node.put("reference", file.map(f -> f.reference).orElse(""));
            node.put("held", file.filter(f -> !f.held.isEmpty()).isPresent());
            node.put("withdrawn", file.filter(f -> f.withdrawn).isPresent());
        }
        String number = effects.stream()
                .filter(effect -> effect.kind().equals(desk.grantKind()))
                .map(EffectEntry::number)
                .reduce((first, last) -> last)
                .orElse("");
        node.put("carriedOut", !number.isEmpty());
        node.put("number", number);
        node.set("effects", json.valueToTree(effects));
        node.set(
                "requests", json.valueToTree(city.ledger().requests(new Filter(code, caseNumber, "", 0, null, 1_000))));
        return node;
    }
}
