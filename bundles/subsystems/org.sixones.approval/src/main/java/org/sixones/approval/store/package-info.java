/** Approval's tables, through OpenJPA. Entities stay in here. */
package org.sixones.approval.store;
