/** The words that every part of the platform shares: identifiers, texts in two languages, the four kinds of failure. JDK types only. */
@Export
@Version("1.0.0")
package org.sixones.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
