package org.sixones.approval.model;

import java.util.Objects;
import org.sixones.model.ItemCode;
import org.sixones.model.message.TaskAction;

/**
 * What an item's system is to be told.
 *
 * @param number the item's how-manieth task, from 1
 */
public record Task(ItemCode item, TaskAction action, int number) {
    public Task {
        Objects.requireNonNull(item);
        Objects.requireNonNull(action);
    }
}
