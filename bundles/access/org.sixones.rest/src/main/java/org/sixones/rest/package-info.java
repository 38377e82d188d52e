/** What the other doors (console) share with HTTP: whether the platform is ready. */
@Export
@Version("1.0.0")
package org.sixones.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
