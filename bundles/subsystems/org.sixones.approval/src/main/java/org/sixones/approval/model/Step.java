package org.sixones.approval.model;

import java.util.List;
import java.util.Objects;

/** What one cause does to a case: the case after it, the lines of history, and the tasks that go out. All of it, or nothing. */
public record Step(Case after, List<Change> changes, List<Task> tasks) {
    public Step {
        Objects.requireNonNull(after);
        changes = List.copyOf(changes);
        tasks = List.copyOf(tasks);
    }
}
