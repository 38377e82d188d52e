package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sixones.model.message.TaskAction;

/** Sends the items of an accepted application to their organs. */
final class Dispatch {
    private Dispatch() {}

    /**
     * Accepts and sends. Parallel items: all organs receive at the same moment (Zhejiang rule 5).
     *
     * @param from the day from which every clock counts; before today when the acceptance is deemed
     */
    static void accept(
            Motion motion, ApplicationEvent event, Optional<String> note, LocalDate from, Map<String, String> facts) {
        motion.accepted(event, note, from, facts);
        for (Item item : motion.items()) {
            if (item.state().ended()) {
                continue;
            }
            item.course()
                    .commitment()
                    .ifPresent(c -> motion.item(
                            item.code(),
                            ItemEvent.COMMITMENT,
                            Optional.empty(),
                            Optional.empty(),
                            Map.of(Fact.ON, c.madeOn().toString()),
                            i -> i));
            if (item.needs().isEmpty()) {
                send(motion, item, ItemEvent.SENT_TO_HANDLE, TaskAction.HANDLE, from, true);
            } else if (item.preReview()) {
                send(motion, item, ItemEvent.SENT_TO_PRE_REVIEW, TaskAction.PRE_REVIEW, from, false);
            }
        }
    }

    /** Whatever waited for the last result goes on, once. */
    static void release(Motion motion) {
        for (Item next : motion.items()) {
            if (next.released() || next.state().ended() || !motion.needsAreGranted(next)) {
                continue;
            }
            boolean waits = next.sentAt().isEmpty();
            send(
                    motion,
                    next,
                    waits ? ItemEvent.SENT_TO_HANDLE : ItemEvent.EARLIER_RESULT,
                    waits ? TaskAction.HANDLE : TaskAction.PROCEED,
                    motion.now().today(),
                    true);
        }
    }

    private static void send(
            Motion motion, Item item, ItemEvent event, TaskAction action, LocalDate from, boolean released) {
        motion.item(
                item.code(),
                event,
                Optional.empty(),
                Optional.empty(),
                Map.of(Fact.FROM, from.toString()),
                i -> i.counting(from, released));
        motion.task(item.code(), action);
    }
}
