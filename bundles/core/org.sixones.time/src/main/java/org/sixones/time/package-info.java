/** Working days, limits and lights: the law's clocks. Pure functions over calendar data. */
@Export
@Version("1.1.0")
package org.sixones.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
