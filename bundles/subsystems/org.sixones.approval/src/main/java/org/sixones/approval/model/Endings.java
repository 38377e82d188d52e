package org.sixones.approval.model;

import java.util.Map;
import java.util.Optional;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ItemState;
import org.sixones.model.LocalizedText;
import org.sixones.model.item.RefusalPolicy;
import org.sixones.model.message.TaskAction;

/** What follows when an item or an application ends. */
final class Endings {
    private Endings() {}

    /** The platform ends an item, and tells its system to stop. */
    static void end(Motion motion, Item item, ItemEvent event, Optional<String> reason) {
        motion.item(
                item.code(),
                event,
                reason,
                Optional.empty(),
                Map.of(Fact.ON, motion.now().today().toString()),
                i -> i.endedWith(Map.of(), reason, motion.now().at(), false));
        stopTask(motion, item);
    }

    /** Every item that still runs, and may end so. */
    static void endAll(Motion motion, ItemEvent event, Optional<String> reason) {
        for (Item item : motion.items()) {
            if (Motion.allowed(item, event)) {
                end(motion, item, event, reason);
            }
        }
    }

    /** After an item was not granted: what needs it cannot go on, and the matter says whether the others do. */
    static void afterNegative(Motion motion, Case current, Item failed) {
        endDependents(motion, failed);
        if (current.matter().onRefusal() == RefusalPolicy.MATTER_ENDS) {
            endAll(motion, ItemEvent.MATTER_ENDED, because("reason.matterEnded", failed));
        }
    }

    /** What needs it cannot go on. */
    static void endDependents(Motion motion, Item failed) {
        for (Item next : motion.items()) {
            // asked again: an item may depend on the failed one by two ways
            if (!next.needs().contains(failed.code())
                    || motion.item(next.code()).state().ended()) {
                continue;
            }
            end(motion, next, ItemEvent.EARLIER_NOT_GRANTED, because("reason.earlierNotGranted", failed));
            endDependents(motion, next);
        }
    }

    /** When the last item has ended, the application is decided; when all are withdrawn, so is it. */
    static void close(Motion motion) {
        if (!motion.allEnded()) {
            return;
        }
        if (motion.all(ItemState.WITHDRAWN)) {
            motion.application(ApplicationEvent.WITHDRAWAL, Optional.empty(), on(motion));
            return;
        }
        if (motion.state() == ApplicationState.ACCEPTED) {
            motion.application(ApplicationEvent.REVIEW_BEGAN, Optional.empty());
        }
        motion.application(
                motion.all(ItemState.GRANTED) ? ApplicationEvent.ALL_GRANTED : ApplicationEvent.NOT_ALL_GRANTED,
                Optional.empty(),
                on(motion));
    }

    static Map<String, String> on(Motion motion) {
        return Map.of(Fact.ON, motion.now().today().toString());
    }

    /** A system that was given a task is told to stop; one that was not knows of nothing. */
    private static void stopTask(Motion motion, Item item) {
        if (item.sentAt().isPresent()) {
            motion.task(item.code(), TaskAction.WITHDRAW);
        }
    }

    private static Optional<String> because(String key, Item failed) {
        return both(ModelTexts.of(
                key, failed.definition().name().zh(), failed.definition().name().en()));
    }

    static Optional<String> both(LocalizedText text) {
        return Optional.of(text.zh() + " / " + text.en());
    }
}
