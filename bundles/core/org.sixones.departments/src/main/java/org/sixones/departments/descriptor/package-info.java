/** What a department's files say: reading with positions, JSON Schemas, rules, and the records that come of it. No OSGi, no Camel. */
package org.sixones.departments.descriptor;
