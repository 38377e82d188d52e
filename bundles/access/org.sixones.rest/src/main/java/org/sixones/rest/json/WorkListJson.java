package org.sixones.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.approval.WorkItem;
import org.sixones.approval.WorkLoad;
import org.sixones.approval.WorkPage;
import org.sixones.model.LocalizedText;

/** A page of the work list; {@code next} is the cursor of the following one. */
public record WorkListJson(List<WorkItemJson> items, String next) {
    /** One line. */
    public record WorkItemJson(
            String number,
            String matter,
            LocalizedText matterName,
            String item,
            LocalizedText itemName,
            String department,
            String applicantName,
            String state,
            String limit,
            LocalizedText limitName,
            LocalDate dueOn,
            String light) {
        static WorkItemJson of(WorkItem w) {
            return new WorkItemJson(
                    w.number().value(),
                    w.matter().value(),
                    w.matterName(),
                    w.item().map(i -> i.value()).orElse(null),
                    w.itemName().orElse(null),
                    w.department().value(),
                    w.applicantName(),
                    Names.of(w.state()),
                    w.limit().map(Names::of).orElse(null),
                    w.limitText().orElse(null),
                    w.dueOn().orElse(null),
                    Names.of(w.light()));
        }
    }

    /** How much there is, by department and light. */
    public record LoadsJson(Map<String, Map<String, Long>> departments) {
        public static LoadsJson of(List<WorkLoad> loads) {
            Map<String, Map<String, Long>> departments = new TreeMap<>();
            loads.forEach(l -> departments
                    .computeIfAbsent(l.department().value(), d -> new TreeMap<>())
                    .put(Names.of(l.light()), l.count()));
            return new LoadsJson(departments);
        }
    }

    public static WorkListJson of(WorkPage page) {
        return new WorkListJson(
                page.items().stream().map(WorkItemJson::of).toList(),
                page.next().orElse(null));
    }
}
