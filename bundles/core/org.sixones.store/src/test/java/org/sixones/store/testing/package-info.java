/**
 * For other bundles' tests (dependency {@code org.sixones.store}, type {@code test-jar}, scope {@code test}): a store without
 * OSGi, on H2 in memory or on a PostgreSQL server that the test starts itself.
 */
package org.sixones.store.testing;
