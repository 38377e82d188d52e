package org.sixones.rest.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sixones.approval.DocumentView;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;

/** A document of a case. */
public record DocumentJson(
        String code,
        String number,
        String kind,
        LocalizedText name,
        LocalizedText organ,
        String item,
        LocalDate day,
        Instant issuedAt,
        LocalDate revokedOn) {
    public static DocumentJson of(DocumentView d) {
        return new DocumentJson(
                d.code(),
                d.number(),
                Names.of(d.kind()),
                d.kind().text(),
                d.organ(),
                d.item().map(ItemCode::value).orElse(null),
                d.day(),
                d.issuedAt(),
                d.revokedOn().orElse(null));
    }

    /** The documents of a case, in the order in which they were issued. */
    public record Documents(List<DocumentJson> documents) {
        public static Documents of(List<DocumentView> views) {
            return new Documents(views.stream().map(DocumentJson::of).toList());
        }
    }
}
