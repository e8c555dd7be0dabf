package nl.zorginkoop.contracting.deur;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Gegevens.Indeling;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/**
 * Maakt een rij na zonder wat de kijker niet mag zien. Een veld dat niet gezien mag worden is leeg;
 * een lijst is er dan een zonder regels, zodat ook haar lengte niets verraadt (PR-08).
 */
final class Afscherming {
    /** Mag dit veld gezien worden? */
    @FunctionalInterface
    interface Toets {
        boolean mag(Indeling veld);
    }

    /** Hoe een soort rij in elkaar zit; bestandsvolgorde doet er niet toe. */
    private record Bouw(RecordComponent[] delen, Indeling[] indeling, Constructor<?> maak) {}

    private static final ClassValue<Bouw> BOUW =
            new ClassValue<>() {
                @Override
                protected Bouw computeValue(Class<?> soort) {
                    return bouw(soort);
                }
            };

    private final Toets toets;

    Afscherming(Toets toets) {
        this.toets = toets;
    }

    Object van(Object gezien) {
        if (gezien instanceof Optional<?> misschien) {
            return misschien.map(this::van);
        }
        if (gezien instanceof Bladzijde<?> blad) {
            return blad.als(this::van);
        }
        if (gezien instanceof Set<?> delen) {
            return delen.stream()
                    .map(this::van)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (gezien instanceof Collection<?> rijen) {
            return rijen.stream().map(this::van).toList();
        }
        // Een waarde als een bedrag of BSN is ook een record; zij valt onder het veld dat haar
        // draagt.
        return gezien instanceof Record rij && Gegevens.van(rij.getClass()).isPresent()
                ? rij(rij)
                : gezien;
    }

    private Record rij(Record rij) {
        Bouw bouw = BOUW.get(rij.getClass());
        Object[] waarden = new Object[bouw.delen().length];
        boolean anders = false;
        for (int i = 0; i < waarden.length; i++) {
            try {
                Object waarde = bouw.delen()[i].getAccessor().invoke(rij);
                waarden[i] =
                        toets.mag(bouw.indeling()[i])
                                ? van(waarde)
                                : leeg(bouw.delen()[i].getType());
                anders |= waarden[i] != waarde;
            } catch (ReflectiveOperationException nooit) {
                throw new IllegalStateException(nooit);
            }
        }
        if (!anders) {
            return rij;
        }
        try {
            return (Record) bouw.maak().newInstance(waarden);
        } catch (ReflectiveOperationException fout) {
            throw new IllegalStateException(
                    "Een " + rij.getClass().getSimpleName() + " kan niet zonder dat veld", fout);
        }
    }

    private static Object leeg(Class<?> soort) {
        // Een getal of ja/nee kan niet leeg zijn; een nul zou iets zeggen dat niet waar is.
        if (soort.isPrimitive()) {
            throw Doelbinding.buitenReikwijdte();
        }
        if (Set.class == soort) {
            return Set.of();
        }
        return List.class == soort || Collection.class == soort
                ? List.of()
                : Optional.class == soort ? Optional.empty() : null;
    }

    private static Bouw bouw(Class<?> soort) {
        Map<String, Indeling> velden = Gegevens.van(soort).orElseThrow();
        RecordComponent[] delen = soort.getRecordComponents();
        Indeling[] indeling = new Indeling[delen.length];
        for (int i = 0; i < delen.length; i++) {
            delen[i].getAccessor().setAccessible(true);
            indeling[i] = velden.get(delen[i].getName());
            if (indeling[i] == null) {
                throw new IllegalStateException(
                        "Niet ingedeeld in gegevens.csv: "
                                + Gegevens.naam(soort)
                                + "."
                                + delen[i].getName());
            }
        }
        try {
            Constructor<?> maak =
                    soort.getDeclaredConstructor(
                            Arrays.stream(delen)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            maak.setAccessible(true);
            return new Bouw(delen, indeling, maak);
        } catch (NoSuchMethodException nooit) {
            throw new IllegalStateException(nooit);
        }
    }
}
