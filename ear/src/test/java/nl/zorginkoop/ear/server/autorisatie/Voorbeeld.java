package nl.zorginkoop.ear.server.autorisatie;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Een record dat niemand klaarlegde, met in elk vak iets wat past; leeg als dat niet lukt. */
final class Voorbeeld {
    private static final Map<Class<?>, Object> VAST =
            Map.ofEntries(
                    Map.entry(String.class, "voorbeeld"),
                    Map.entry(int.class, 1),
                    Map.entry(Integer.class, 1),
                    Map.entry(long.class, 1L),
                    Map.entry(Long.class, 1L),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(BigDecimal.class, BigDecimal.TEN),
                    Map.entry(LocalDate.class, LocalDate.of(2026, 9, 15)),
                    Map.entry(Instant.class, Aanroepen.MOMENT),
                    Map.entry(UUID.class, new UUID(9751, 9751)),
                    Map.entry(Euro.class, Euro.centen(100)),
                    Map.entry(AgbCode.class, Proefwereld.DEZE),
                    Map.entry(Gemeentecode.class, Proefwereld.HIER),
                    Map.entry(List.class, List.of()),
                    Map.entry(Set.class, Set.of()),
                    Map.entry(Map.class, Map.of()));

    private Voorbeeld() {}

    static Optional<Object> van(Class<?> soort) {
        return soort.isRecord() ? Optional.ofNullable(waarde(soort)) : Optional.empty();
    }

    private static Object waarde(Class<?> soort) {
        if (VAST.containsKey(soort)) {
            return VAST.get(soort);
        } else if (soort.isEnum()) {
            return soort.getEnumConstants()[0];
        }
        return soort.isRecord() ? record(soort) : null;
    }

    private static Object record(Class<?> soort) {
        Class<?>[] soorten =
                Arrays.stream(soort.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> maker = soort.getDeclaredConstructor(soorten);
            maker.setAccessible(true);
            return maker.newInstance(Arrays.stream(soorten).map(Voorbeeld::waarde).toArray());
        } catch (ReflectiveOperationException keurtHetAf) {
            return null;
        }
    }
}
