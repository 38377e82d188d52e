/** The bus as the rest of the platform sees it: outbox, inbound door, canonical XML, links to systems, message journal. */
@Export
@Version("1.0.0")
package org.sixones.exchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
