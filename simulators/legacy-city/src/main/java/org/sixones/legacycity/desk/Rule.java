package org.sixones.legacycity.desk;

import java.util.Map;
import org.sixones.legacycity.model.Verdict;

/**
 * One decision rule; all conditions that are given must hold.
 *
 * @param field common name of a form field, or {@code null}
 * @param contains the field holds this text, or {@code null}
 * @param equalTo the field is this text, or {@code null}
 * @param everyNth of the cases that meet the other conditions, every n-th; 0: every one
 */
public record Rule(String field, String contains, String equalTo, int everyNth, Verdict then) {
    boolean meets(Map<String, String> fields) {
        if (field == null) {
            return true;
        }
        String value = fields.getOrDefault(field, "");
        return (contains == null || value.contains(contains)) && (equalTo == null || value.equals(equalTo));
    }
}
