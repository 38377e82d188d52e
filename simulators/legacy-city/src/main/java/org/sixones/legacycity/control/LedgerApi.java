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
    private static final int MOST = 1_000_000;
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
            return page("requests", ledger.requests(filter(call, "operation")), call);
        }
        if (call.path().equals(List.of("ledger", "effects"))) {
            return page("effects", ledger.effects(filter(call, "kind")), call);
        }
        throw new Refusal(404, "NOT_FOUND", "无此资源 / no such resource");
    }

    /** One entry more than wanted was asked for, to know whether there are more. */
    private static Map<String, Object> page(String name, List<?> entries, Call call) {
        int limit = limit(call);
        boolean more = entries.size() > limit;
        return Map.of(name, more ? entries.subList(0, limit) : entries, "more", more);
    }

    private static int limit(Call call) {
        return call.query("limit").isEmpty()
                ? DEFAULT_LIMIT
                : Math.min(MOST, Integer.parseUnsignedInt(call.query("limit")));
    }

    private static Filter filter(Call call, String kindName) throws Refusal {
        String since = call.query("since");
        try {
            boolean position = since.matches("[0-9]{1,18}");
            return new Filter(
                    call.query("system"),
                    call.query("case"),
                    call.query(kindName),
                    position ? Long.parseLong(since) : 0,
                    position || since.isEmpty() ? null : Instant.parse(since),
                    limit(call) + 1);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new Refusal(422, "SINCE", "since 应为时间或序号 / since must be an instant or a position, limit a number");
        }
    }
}
