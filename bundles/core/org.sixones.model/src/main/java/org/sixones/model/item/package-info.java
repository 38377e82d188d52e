/** What departments publish: items (事项), their materials and limits, and matters (一件事) as graphs of items. Pure data. */
@Export
@Version("1.0.0")
package org.sixones.model.item;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
