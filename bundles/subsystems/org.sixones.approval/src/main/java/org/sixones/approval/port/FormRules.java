package org.sixones.approval.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.sixones.approval.Defect;
import org.sixones.model.LocalizedText;

/** What a matter's form demands. Thread-safe. */
public interface FormRules {
    /** Everything that is wrong in the form, each with its place. */
    List<Defect> check(JsonNode form);

    /** A field's name for people. */
    LocalizedText title(String field);
}
