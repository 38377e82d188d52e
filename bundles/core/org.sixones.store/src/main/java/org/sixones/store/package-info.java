/** Transactions, persistence units and schema migration over one data source (H2 or PostgreSQL). */
@Export
@Version("1.0.0")
package org.sixones.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
