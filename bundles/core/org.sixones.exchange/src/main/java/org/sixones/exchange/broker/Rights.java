package org.sixones.exchange.broker;

import java.security.Principal;
import org.apache.activemq.artemis.core.security.CheckType;
import org.sixones.exchange.SystemQueues;
import org.sixones.model.SystemCode;

/** What a signed-in party may do with a queue. */
sealed interface Rights extends Principal {
    /** @param address an address, or {@code address::queue} */
    boolean allow(CheckType what, String address);

    /** The platform itself, over the connection inside the process. */
    record Inside() implements Rights {
        @Override
        public boolean allow(CheckType what, String address) {
            return true;
        }

        @Override
        public String getName() {
            return "platform";
        }
    }

    /** A legacy system: reads its out queue, writes its in queue, and for the rest there is no broker. */
    record Outside(SystemCode system) implements Rights {
        @Override
        public boolean allow(CheckType what, String address) {
            return switch (what) {
                case SEND -> is(SystemQueues.in(system), address);
                case CONSUME, BROWSE -> is(SystemQueues.out(system), address);
                default -> false;
            };
        }

        private static boolean is(String queue, String address) {
            return address.equals(queue) || address.equals(queue + "::" + queue);
        }

        @Override
        public String getName() {
            return system.value();
        }
    }
}
