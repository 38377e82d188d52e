/** The audit chain: who did what, each row bound to the one before it by its hash. */
@Export
@Version("1.0.0")
package org.sixones.store.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
