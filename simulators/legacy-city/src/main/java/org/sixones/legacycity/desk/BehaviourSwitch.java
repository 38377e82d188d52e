package org.sixones.legacycity.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A system's behaviour, settable while it runs. Thread-safe. */
public final class BehaviourSwitch {
    private final AtomicReference<Behaviour> now = new AtomicReference<>(Behaviour.NORMAL);
    private final List<Consumer<Behaviour>> listeners = new CopyOnWriteArrayList<>();

    public Behaviour now() {
        return now.get();
    }

    public boolean isDown() {
        return now.get().mode() == Mode.DOWN;
    }

    /** The behaviour for one request; uses up one of {@link Behaviour#timesLeft()}. */
    public Behaviour take() {
        Behaviour[] taken = new Behaviour[1];
        Behaviour after = now.updateAndGet(current -> {
            taken[0] = current;
            return current.used();
        });
        if (after.mode() != taken[0].mode()) {
            listeners.forEach(listener -> listener.accept(after));
        }
        return taken[0];
    }

    public void set(Behaviour behaviour) {
        now.set(behaviour);
        listeners.forEach(listener -> listener.accept(behaviour));
    }

    /** Told of every change of mode, on the thread that changed it. */
    public void onChange(Consumer<Behaviour> listener) {
        listeners.add(listener);
    }
}
