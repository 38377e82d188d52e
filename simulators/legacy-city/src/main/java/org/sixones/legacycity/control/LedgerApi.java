package org.sixones.legacycity.control;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.sixones.legacycity.ledger.Filter;
import org.sixones.legacycity.ledger.Ledger;

/** {@code /ledger}: what was received and what was done. */
public final class LedgerApi extends JsonHandler {
    private static final int DEFAULT_LIMIT = 10_000;
    private final Ledger ledger;

    public LedgerApi(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    Object answer(Call call) throws Refusal {
        if (!call.method().equals("GET")) {
            throw new Refusal(405, "METHOD", "仅支持 GET / GET only");
        }
        if (call.path().equals(List.of("ledger", "summary"))) {
            return ledger.summary();
        }
        if (call.path().equals(List.of("ledger", "requests"))) {
            return Map.of("requests", ledger.requests(filter(call, "operation")));
        }
        if (call.path().equals(List.of("ledger", "effects"))) {
            return Map.of("effects", ledger.effects(filter(call, "kind")));
        }
        throw new Refusal(404, "NOT_FOUND", "无此资源 / no such resource");
    }

    private static Filter filter(Call call, String kindName) throws Refusal {
        String since = call.query("since");
        String limit = call.query("limit");
        try {
            boolean position = since.matches("[0-9]{1,18}");
            return new Filter(
                    call.query("system"),
                    call.query("case"),
                    call.query(kindName),
                    position ? Long.parseLong(since) : 0,
                    position || since.isEmpty() ? null : Instant.parse(since),
                    limit.isEmpty() ? DEFAULT_LIMIT : Integer.parseUnsignedInt(limit));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new Refusal(422, "SINCE", "since 应为时间或序号 / since must be an instant or a position, limit a number");
        }
    }
}
