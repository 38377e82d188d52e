package org.sixones.legacycity.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A department's file of one case. Not thread-safe: its desk keeps it under lock. Holds no form data. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public final class CaseFile {
    /** A task that waits for a decision by request. */
    public record Held(String messageId, Action action) {}

    public String system;
    public String caseNumber;
    public String itemCode = "";
    public String reference = "";
    /** What the department's facts about the case are about; empty when it announces none. */
    public String subject = "";
    /** Money that the case is about, in yuan; empty when it is about none. */
    public String amount = "";

    public Verdict verdict;
    public boolean accepted;
    public boolean preReviewed;
    public boolean proceedArrived;
    public boolean awaitingCorrection;
    public boolean decided;
    public boolean withdrawn;
    public List<Held> held = new ArrayList<>();
    /** The last answer to each action: what a question about the case is answered with. */
    public Map<Action, GivenAnswer> lastAnswers = new EnumMap<>(Action.class);
}
