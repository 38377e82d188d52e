/**
 * What a department promises to the platform and what the platform asks of it. The extender
 * ({@code org.sixones.departments}) provides these from a department's descriptor; a department with odd systems may
 * provide them itself.
 */
@Export
@Version("1.0.0")
package org.sixones.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
