package org.sixones.spi;

import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.Written;

/**
 * The way to one legacy system: an OSGi service, there while the department is live. Methods may be called by many
 * threads at once, never by more than {@link LinkLimits#concurrent()} for deliveries; they come back within
 * {@link LinkLimits#deadline()} and never throw.
 */
@ProviderType
public interface LegacyLink {
    /** Service property: the system's code. */
    String SYSTEM = "sixones.system";

    SystemProfile profile();

    /** Translates the task into the system's own shape, sends it, and translates what comes back at once. */
    DeliveryResult deliver(Written<ApplicationTask> task);

    /**
     * Translates a fact into the system's own shape and pushes it. A system that is described as hearing no such fact gets none
     * ({@link DeliveryResult.Taken}).
     */
    DeliveryResult push(Written<BusinessFact> fact);

    /**
     * Asks whether the system already has what the task would make ({@link RepeatSafety#ASK_FIRST} only).
     *
     * @return {@link DeliveryResult.Answered} or {@link DeliveryResult.Taken} when it has, {@link DeliveryResult.NotThere} when it has not
     */
    DeliveryResult ask(Written<ApplicationTask> task);

    /** Is the system there? Changes nothing in it. */
    LinkTest test();
}
