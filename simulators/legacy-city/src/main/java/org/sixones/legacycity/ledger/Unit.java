package org.sixones.legacycity.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.QueuedAnswer;
import org.sixones.legacycity.model.RequestEntry;

/** Everything that one step changed: one line of the ledger file, so that a step is there whole or not at all. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public final class Unit {
    /** Answers that are kept under a request's message id, to be given again when it is repeated. */
    public record Handled(String system, String messageId, List<GivenAnswer> answers) {}

    public List<RequestEntry> requests = new ArrayList<>();
    public List<EffectEntry> effects = new ArrayList<>();
    public List<CaseFile> cases = new ArrayList<>();
    public List<Handled> handled = new ArrayList<>();
    public List<QueuedAnswer> queued = new ArrayList<>();
    /** Tickets of queued answers that are settled: acknowledged, or dropped because the case was withdrawn. */
    public List<Long> settled = new ArrayList<>();

    /** Counters that moved, with their new values. */
    public Map<String, Long> counters = new TreeMap<>();
}
