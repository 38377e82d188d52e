/** The rules of approval as pure functions and data: no container, no database, no clock of its own. */
package org.sixones.approval.model;
