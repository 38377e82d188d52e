package org.sixones.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sixones.rest.json.SubmissionJson;

class JsonTest {
    private final ObjectMapper json = Json.mapper();

    record Times(Instant at, LocalDate on, String nothing) {}

    @Test
    void timesAreWrittenAsIsoTextAndNullsAreThere() throws JsonProcessingException {
        assertThat(json.writeValueAsString(new Times(Instant.EPOCH, LocalDate.of(2018, 1, 18), null)))
                .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"on\":\"2018-01-18\",\"nothing\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"matter\":\"x\",\"applicant\":null,\"form\":{},\"materials\":[],\"surprise\":1}",
                "{\"matter\":\"x\"} {\"matter\":\"y\"}",
                "{\"form\":{\"a\":1,\"a\":2}}",
                "not json"
            })
    void whatTheContractDoesNotKnowIsRefused(String body) {
        assertThatThrownBy(() -> json.readValue(body, SubmissionJson.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void deepNestingIsRefusedBeforeItCosts() {
        assertThatThrownBy(() -> json.readTree("[".repeat(10_000) + "]".repeat(10_000)))
                .isInstanceOf(JsonProcessingException.class);
    }
}
