/** What the use cases need from outside. */
package org.sixones.approval.port;
