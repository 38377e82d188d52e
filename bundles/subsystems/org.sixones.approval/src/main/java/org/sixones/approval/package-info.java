/**
 * Approval (行政審批「一網通辦」) as other bundles see it: one application at one window, its items at several organs,
 * the matters and items that are open, and what joining them saves.
 */
@Export
@Version("1.0.0")
package org.sixones.approval;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
