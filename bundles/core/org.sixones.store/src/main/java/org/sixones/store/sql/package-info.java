/** Plain SQL for what JPA has no words for: small statements whose failures are the store's, on the two databases. */
@Export
@Version("1.0.0")
package org.sixones.store.sql;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
