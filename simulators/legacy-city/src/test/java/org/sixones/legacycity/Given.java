package org.sixones.legacycity;

import java.time.Instant;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.GivenAnswer;

/** The case of the examples. */
public final class Given {
    public static final String CASE = "11330300MB1234567X200012102200020180118000001";

    private Given() {}

    public static GivenAnswer answer(String id, String ref, String item, String reference, String at, Answer answer) {
        return new GivenAnswer(id, ref, CASE, item, reference, Instant.parse(at), answer);
    }
}
