package org.sixones.model.item;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sixones.model.CoordinationCode;
import org.sixones.model.DepartmentCode;
import org.sixones.model.FactCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.SystemCode;

/**
 * A business coordination (业务协同): which facts of one kind of business the departments tell each other as they happen. Who
 * does not stand here hears nothing.
 *
 * @param code also the first part of its subjects
 * @param subject what the key is by which the departments know the same business
 */
public record CoordinationDefinition(
        CoordinationCode code, LocalizedText name, DepartmentCode department, LocalizedText subject, List<Fact> facts) {
    /**
     * A fact that may be announced.
     *
     * @param from the only system that may announce it
     * @param required names of the fields without which it is refused
     * @param agrees field → the earlier fact of the same subject whose field of that name it must equal; amounts by value
     */
    public record Fact(
            FactCode code,
            LocalizedText name,
            SystemCode from,
            List<String> required,
            Map<String, FactCode> agrees,
            List<Push> to) {
        public Fact {
            Objects.requireNonNull(code);
            Objects.requireNonNull(name);
            Objects.requireNonNull(from);
            required = List.copyOf(required);
            agrees = Map.copyOf(agrees);
            to = List.copyOf(to);
        }
    }

    /**
     * Who hears of a fact.
     *
     * @param fields names of the fields that the system needs for its own work; no others are passed on to it
     */
    public record Push(SystemCode system, List<String> fields) {
        public Push {
            Objects.requireNonNull(system);
            fields = List.copyOf(fields);
        }
    }

    public CoordinationDefinition {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(department);
        Objects.requireNonNull(subject);
        facts = List.copyOf(facts);
    }

    /** Names of the fields of a fact that a later fact must agree with. */
    public Set<String> kept(FactCode fact) {
        return facts.stream()
                .flatMap(later -> later.agrees().entrySet().stream())
                .filter(agreement -> agreement.getValue().equals(fact))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Fact> fact(FactCode wanted) {
        return facts.stream().filter(f -> f.code().equals(wanted)).findFirst();
    }
}
