package org.sixones.approval.model;

import java.util.Objects;
import java.util.Set;
import org.sixones.model.ItemCode;
import org.sixones.model.message.TaskAction;

/**
 * What an item's system is to be told.
 *
 * @param subjects what a correction brings: materials and form fields; empty with other actions
 * @param number the item's how-manieth task, from 1
 */
public record Task(ItemCode item, TaskAction action, int number, Set<String> subjects) {
    public Task {
        Objects.requireNonNull(item);
        Objects.requireNonNull(action);
        subjects = Set.copyOf(subjects);
    }
}
