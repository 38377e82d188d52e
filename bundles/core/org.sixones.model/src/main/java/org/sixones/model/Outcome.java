package org.sixones.model;

import java.util.function.Function;

/**
 * What a use case came to: a value, or a failure as a value.
 *
 * @param <T> what it gives when it succeeds
 */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(Failure failure) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> failed(Failure failure) {
        return new Failed<>(failure);
    }

    static <T> Outcome<T> refused(FailureCode code, String detail) {
        return new Failed<>(new Failure.Refused(code, detail));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
        return this instanceof Done<T> d ? done(f.apply(d.value())) : failed(((Failed<T>) this).failure());
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> f) {
        return this instanceof Done<T> d ? f.apply(d.value()) : failed(((Failed<T>) this).failure());
    }

    /** The value, or what the function makes of the failure. */
    default T orElse(Function<? super Failure, ? extends T> f) {
        return this instanceof Done<T> d ? d.value() : f.apply(((Failed<T>) this).failure());
    }
}
