/** Where: administrative divisions (行政区划) as dated data, and who is competent there. Pure functions. */
@Export
@Version("1.0.0")
package org.sixones.model.place;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
