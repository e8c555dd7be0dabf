package nl.zorginkoop.contracting.deur;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/**
 * Wat er door een deur ging: welke gegevens, en over wie. De deurwachter leest het af van wat de
 * deur aanneemt en teruggeeft; een nieuw scherm kan het dus niet vergeten. Rijen die een deur één
 * voor één doorgeeft (een uitvoer) gaan door {@link #kijkMee}.
 */
final class Inzage {
    private static final Set<String> SLEUTELS = Set.of("hulpvrager", "toewijzing");

    private static final ClassValue<RecordComponent[]> DELEN =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> soort) {
                    RecordComponent[] delen = soort.getRecordComponents();
                    // Een record van een kamer is buiten zijn pakket niet altijd te lezen.
                    Stream.of(delen).forEach(d -> d.getAccessor().setAccessible(true));
                    return delen;
                }
            };

    private final Set<String> attributen = new TreeSet<>();
    private final Set<UUID> betrokkenen = new LinkedHashSet<>();
    private UUID uitkomst;
    private Doelbinding binding = Doelbinding.VRIJ;

    /**
     * Vanaf nu ziet niemand meer dan deze doelbinding toelaat, en het logboek noemt ook niet meer.
     */
    void onder(Doelbinding doelbinding) {
        binding = doelbinding;
    }

    /** Over wie deze rij gaat. */
    static Set<UUID> over(Record rij) {
        Inzage een = new Inzage();
        een.zieRij(rij);
        return een.betrokkenen;
    }

    /** Laat elke rij die de deur doorgeeft eerst zien wat zij laat zien. */
    Object[] kijkMee(Object[] parameters) {
        Object[] mee = parameters.clone();
        for (int i = 0; i < mee.length; i++) {
            if (mee[i] instanceof Consumer<?> verwerk) {
                mee[i] = meekijkend(verwerk);
            } else if (mee[i] instanceof OutputStream || mee[i] instanceof InputStream) {
                attributen.add("inhoud");
            } else if (mee[i] instanceof Record opgave && !isBijzaak(opgave)) {
                zie(opgave);
                uitkomst = eersteSleutel(opgave);
            } else if (mee[i] instanceof Collection<?> opgaven) {
                zie(opgaven);
            }
        }
        return mee;
    }

    /** Wat de deur teruggeeft: een rij, een blad, een lijst, of de sleutel van wat ontstond. */
    void zie(Object gezien) {
        if (gezien instanceof Optional<?> misschien) {
            misschien.ifPresent(this::zie);
        } else if (gezien instanceof Bladzijde<?> blad) {
            blad.rijen().forEach(this::zie);
        } else if (gezien instanceof Collection<?> rijen) {
            rijen.forEach(this::zie);
        } else if (gezien instanceof UUID sleutel) {
            uitkomst = sleutel;
        } else if (gezien instanceof Record rij) {
            zieRij(rij);
        }
    }

    List<String> attributen() {
        return List.copyOf(attributen);
    }

    List<UUID> betrokkenen() {
        return List.copyOf(betrokkenen);
    }

    /** De sleutel die de deur teruggaf, of {@code null}. */
    UUID uitkomst() {
        return uitkomst;
    }

    private <T> Consumer<T> meekijkend(Consumer<T> verwerk) {
        return rij -> {
            @SuppressWarnings("unchecked")
            T getoond = (T) binding.laatZien(rij);
            zie(getoond);
            verwerk.accept(getoond);
        };
    }

    private void zieRij(Record rij) {
        if (rij instanceof OverHulpvrager over && over.betrokkene() != null) {
            betrokkenen.add(over.betrokkene());
        }
        for (RecordComponent deel : DELEN.get(rij.getClass())) {
            if (binding.toont(rij.getClass(), deel.getName())) {
                attributen.add(deel.getName());
            }
            if (deel.getType() == UUID.class
                    && SLEUTELS.contains(deel.getName())
                    && waarde(rij, deel) instanceof UUID sleutel) {
                betrokkenen.add(sleutel);
            }
        }
    }

    // Een opgave noemt vaak zelf waar zij over gaat, zoals het bericht waar een declaratie in zat.
    private static UUID eersteSleutel(Record opgave) {
        for (RecordComponent deel : DELEN.get(opgave.getClass())) {
            if (deel.getType() == UUID.class && waarde(opgave, deel) instanceof UUID sleutel) {
                return sleutel;
            }
        }
        return null;
    }

    private static Object waarde(Record rij, RecordComponent deel) {
        try {
            return deel.getAccessor().invoke(rij);
        } catch (ReflectiveOperationException nooit) {
            throw new IllegalStateException(nooit);
        }
    }

    private static boolean isBijzaak(Record opgave) {
        return opgave instanceof Namens
                || opgave instanceof Grondslag
                || opgave instanceof Bladvraag;
    }
}
