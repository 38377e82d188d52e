package org.sixones.approval.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sixones.approval.model.LawBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules that came into force after the platform was shipped. */
final class LaterRules {
    private static final Logger LOG = LoggerFactory.getLogger(LaterRules.class);

    private LaterRules() {}

    /** The shipped rules and those of the file; the shipped ones alone, said loudly, when the file is not right. */
    static LawBook of(String file) {
        if (file.isBlank()) {
            return LawBook.shipped();
        }
        try {
            return LawBook.shipped().with(Files.readAllLines(Path.of(file)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("the further rules of the law in {} are not taken: {}", file, e.getMessage());
            return LawBook.shipped();
        }
    }
}
