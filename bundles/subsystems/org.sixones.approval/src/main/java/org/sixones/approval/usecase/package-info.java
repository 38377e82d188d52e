/** What people and systems do with cases: one class a use case, each one transaction. */
package org.sixones.approval.usecase;
