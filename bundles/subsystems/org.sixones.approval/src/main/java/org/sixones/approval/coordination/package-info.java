/** Business coordination (业务协同): what one department has done is pushed to those who have to hear of it, as it happens. ADR 0012. */
package org.sixones.approval.coordination;
