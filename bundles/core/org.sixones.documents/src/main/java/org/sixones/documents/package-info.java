/** Official documents: a template filled with facts becomes a PDF. Knows nothing of cases. */
@Export
@Version("1.0.0")
package org.sixones.documents;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
