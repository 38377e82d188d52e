/** The message table: outbox, inbox, dead letters and the journey of every message in one place. */
@Export
@Version("1.0.0")
package org.sixones.store.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
