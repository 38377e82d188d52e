/** Deployment by folder: bundles, zips and plain folders dropped into {@code deploy/} become bundles. */
package org.sixones.departments.deploy;
