/** For department bundles' own tests: golden scenarios. */
package org.sixones.departments.testing;
