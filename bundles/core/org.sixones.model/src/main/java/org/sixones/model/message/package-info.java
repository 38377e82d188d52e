/** The canonical messages between platform and legacy systems, as values (the XML form: contract/canonical.xsd). */
@Export
@Version("1.0.0")
package org.sixones.model.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
