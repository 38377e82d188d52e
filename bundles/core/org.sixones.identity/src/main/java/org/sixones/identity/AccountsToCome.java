package org.sixones.identity;

import org.osgi.annotation.versioning.ProviderType;

/** Accounts that the platform is still making for itself: a demo is not ready before its accounts are. OSGi service; thread-safe. */
@ProviderType
public interface AccountsToCome {
    /** How many; 0 outside a demo. */
    int count();
}
