package nl.zorginkoop.ear.server.autorisatie;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Elke tekst in wat iemand meebrengt, hoe diep ook: los, in een record, een lijst of een kaart, en
 * ook waar nu niets staat. Elk blad weet hoe het geheel eruitziet met een andere tekst op zijn
 * plek; een record wordt daarvoor opnieuw gemaakt, dus zijn eigen keuring doet mee.
 */
final class Tekstbladen {

    /** Een code is geen tekst: waar niets staat, valt er ook niets in te tikken. */
    private static final Set<Class<?>> CODES =
            Set.of(AgbCode.class, Gemeentecode.class, Euro.class);

    /** Het geheel met deze waarde op één plek. */
    @FunctionalInterface
    interface Zet {
        Object met(Object waarde) throws Exception;
    }

    /** Pad naar blad. */
    final Map<String, Zet> bladen = new LinkedHashMap<>();

    /** Waar niets staat en ook geen voorbeeld te maken is: die tekst is zo niet te bereiken. */
    final Set<String> leeg = new TreeSet<>();

    /** Soorten van onszelf waar niet in te kijken is. */
    final Set<String> onbekend = new TreeSet<>();

    Tekstbladen(List<Deuren.Meegaand> mee) {
        for (int i = 0; i < mee.size(); i++) {
            int plek = i;
            Deuren.Meegaand m = mee.get(i);
            zoek(
                    m.soort(),
                    m.waarde() == Proefwereld.NIETS ? null : m.waarde(),
                    m.naam(),
                    waarde ->
                            vervang(
                                    mee.stream().map(Deuren.Meegaand::waarde).toList(),
                                    plek,
                                    waarde));
        }
    }

    private void zoek(Type soort, Object waarde, String pad, Zet terug) {
        Class<?> klasse = waarde == null ? klasse(soort) : waarde.getClass();
        if (klasse == String.class) {
            bladen.put(pad, terug);
        } else if (waarde == null) {
            niets(soort, klasse, pad, terug);
        } else if (waarde instanceof Record) {
            velden(waarde, pad, terug);
        } else if (waarde instanceof Optional<?> misschien) {
            if (misschien.isPresent()) {
                zoek(inhoud(soort, 0), misschien.get(), pad, w -> terug.met(Optional.of(w)));
            } else if (klasse(inhoud(soort, 0)) == String.class) {
                bladen.put(pad, w -> terug.met(Optional.of(w)));
            }
        } else if (waarde instanceof Collection<?> rij) {
            rij(soort, rij, pad, terug);
        } else if (waarde instanceof Map<?, ?> kaart) {
            kaart(soort, kaart, pad, terug);
        } else if (waarde instanceof Object[] rij) {
            zoek(
                    List.class,
                    Arrays.asList(rij),
                    pad,
                    w -> terug.met(((List<?>) w).toArray(rij.clone())));
        } else if (klasse.getName().startsWith("nl.zorginkoop.contracting")
                && !(waarde instanceof Enum<?>)
                // wat een fout zegt, schreef het platform
                && !(waarde instanceof Throwable)) {
            onbekend.add(pad + ": " + klasse.getSimpleName());
        }
    }

    private void niets(Type soort, Class<?> klasse, String pad, Zet terug) {
        if (Collection.class.isAssignableFrom(klasse)) {
            rij(soort, Set.class == klasse ? Set.of() : List.of(), pad, terug);
        } else {
            voorbeeld(klasse, pad, terug);
        }
    }

    private void voorbeeld(Class<?> klasse, String pad, Zet terug) {
        if (klasse.isRecord() && !CODES.contains(klasse)) {
            Voorbeeld.van(klasse)
                    .ifPresentOrElse(
                            v -> zoek(klasse, v, pad, terug),
                            () -> leeg.add(pad + ": " + klasse.getSimpleName()));
        }
    }

    private void velden(Object record, String pad, Zet terug) {
        RecordComponent[] delen = record.getClass().getRecordComponents();
        for (int i = 0; i < delen.length; i++) {
            int plek = i;
            zoek(
                    delen[i].getGenericType(),
                    lees(record, delen[i]),
                    pad + "." + delen[i].getName(),
                    w -> terug.met(maak(record, plek, w)));
        }
    }

    private void rij(Type soort, Collection<?> rij, String pad, Zet terug) {
        List<Object> delen = new ArrayList<>(rij);
        if (delen.isEmpty()) {
            if (klasse(inhoud(soort, 0)) == String.class) {
                bladen.put(pad + "[]", w -> terug.met(zelfdeSoort(rij, List.of(w))));
            } else {
                voorbeeld(
                        klasse(inhoud(soort, 0)),
                        pad + "[]",
                        w -> terug.met(zelfdeSoort(rij, List.of(w))));
            }
            return;
        }
        for (int i = 0; i < delen.size(); i++) {
            int plek = i;
            zoek(
                    inhoud(soort, 0),
                    delen.get(i),
                    pad + "[" + i + "]",
                    w -> terug.met(zelfdeSoort(rij, vervang(delen, plek, w))));
        }
    }

    private void kaart(Type soort, Map<?, ?> kaart, String pad, Zet terug) {
        if (kaart.isEmpty()
                && klasse(inhoud(soort, 0)) == String.class
                && klasse(inhoud(soort, 1)) == String.class) {
            bladen.put(pad + "{}", w -> terug.met(Map.of("sleutel", w)));
            bladen.put(pad + "{sleutel}", w -> terug.met(Map.of(w, "waarde")));
        }
        kaart.forEach(
                (sleutel, inhoud) -> {
                    zoek(
                            inhoud(soort, 1),
                            inhoud,
                            pad + "{" + sleutel + "}",
                            w -> terug.met(vervang(kaart, sleutel, sleutel, w)));
                    if (sleutel instanceof String) {
                        bladen.put(
                                pad + "{sleutel " + sleutel + "}",
                                w -> terug.met(vervang(kaart, sleutel, w, inhoud)));
                    }
                });
    }

    private static Object zelfdeSoort(Collection<?> als, List<Object> delen) {
        return als instanceof Set<?> ? new LinkedHashSet<>(delen) : delen;
    }

    private static List<Object> vervang(List<?> delen, int plek, Object waarde) {
        List<Object> nieuw = new ArrayList<>(delen);
        nieuw.set(plek, waarde);
        return nieuw;
    }

    private static Map<Object, Object> vervang(
            Map<?, ?> kaart, Object oud, Object sleutel, Object waarde) {
        Map<Object, Object> nieuw = new LinkedHashMap<>(kaart);
        nieuw.remove(oud);
        nieuw.put(sleutel, waarde);
        return nieuw;
    }

    private static Object lees(Object record, RecordComponent deel) {
        try {
            deel.getAccessor().setAccessible(true);
            return deel.getAccessor().invoke(record);
        } catch (ReflectiveOperationException dicht) {
            throw new IllegalStateException(dicht);
        }
    }

    private static Object maak(Object record, int plek, Object waarde) throws Exception {
        RecordComponent[] delen = record.getClass().getRecordComponents();
        Object[] waarden = Arrays.stream(delen).map(d -> lees(record, d)).toArray();
        waarden[plek] = waarde;
        Constructor<?> maker =
                record.getClass()
                        .getDeclaredConstructor(
                                Arrays.stream(delen)
                                        .map(RecordComponent::getType)
                                        .toArray(Class<?>[]::new));
        maker.setAccessible(true);
        try {
            return maker.newInstance(waarden);
        } catch (InvocationTargetException fout) {
            if (fout.getCause() instanceof Exception echt) {
                throw echt;
            }
            throw fout;
        }
    }

    private static Class<?> klasse(Type soort) {
        if (soort instanceof Class<?> klasse) {
            return klasse;
        }
        return soort instanceof ParameterizedType p ? (Class<?>) p.getRawType() : Object.class;
    }

    private static Type inhoud(Type soort, int plek) {
        return soort instanceof ParameterizedType p && p.getActualTypeArguments().length > plek
                ? p.getActualTypeArguments()[plek]
                : Object.class;
    }
}
