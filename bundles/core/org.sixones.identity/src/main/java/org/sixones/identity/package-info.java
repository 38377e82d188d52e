/** People and systems that may act, their roles, and sign-in. */
@Export
@Version("1.0.0")
package org.sixones.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
