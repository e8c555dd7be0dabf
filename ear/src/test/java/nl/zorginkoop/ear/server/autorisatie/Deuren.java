package nl.zorginkoop.ear.server.autorisatie;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Alle deuren van de draaiende EAR, gevonden bij de server zelf: een nieuwe doet vanzelf mee. */
@Dependent
class Deuren {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("autorisatiematrix");

    private static final Set<Class<?>> ZELF =
            Set.of(
                    Namens.class,
                    Grondslag.class,
                    OutputStream.class,
                    Consumer.class,
                    Bladvraag.class);

    @Inject BeanManager beheer;

    private static final Set<Class<?>> GEEN_TEKST =
            Set.of(
                    UUID.class,
                    LocalDate.class,
                    Instant.class,
                    InputStream.class,
                    Integer.class,
                    Boolean.class,
                    Euro.class,
                    AgbCode.class,
                    Gemeentecode.class);

    /** Wat er uit een deur kwam, als tekst om in te zoeken. */
    record Antwoord(Object waarde, String tekst) {
        boolean isLeeg() {
            return waarde == null && tekst.isEmpty()
                    || List.of("Optional.empty", "[]", "0", "false").contains(tekst);
        }

        boolean isNiets() {
            return waarde == null && tekst.isEmpty();
        }
    }

    /** Eén waarde die mee de deur door gaat. */
    record Meegaand(String naam, Type soort, Object waarde) {}

    /** Eén deur, met en zonder wachter. */
    final class Eendeur {
        private final Bean<?> bean;
        private final Method methode;

        Eendeur(Bean<?> bean, Method methode) {
            this.bean = bean;
            this.methode = methode;
        }

        /** Zegt de deur zelf dat deze rol binnen mag? */
        boolean noemt(Rol rol) {
            return Arrays.asList(methode.getAnnotation(Deur.class).value()).contains(rol);
        }

        /** Kan er tekst mee door deze deur? Een sleutel, een dag of een code is geen tekst. */
        boolean hoortTekst() {
            return Arrays.stream(methode.getParameterTypes())
                    .anyMatch(
                            s ->
                                    s == Bladvraag.class
                                            || !s.isEnum()
                                                    && !s.isPrimitive()
                                                    && !ZELF.contains(s)
                                                    && !GEEN_TEKST.contains(s));
        }

        /** Wat iemand zelf meebrengt, met de soort die de deur ervan verwacht. */
        List<Meegaand> meegaand(List<Object> waarden) {
            Deque<Object> over = new ArrayDeque<>(waarden);
            List<Meegaand> mee = new ArrayList<>();
            for (Parameter p : methode.getParameters()) {
                Class<?> soort = p.getType();
                if (soort == Bladvraag.class && !(over.peekFirst() instanceof Bladvraag)) {
                    mee.add(new Meegaand(p.getName(), soort, Bladvraag.eerste(Bladvraag.GEWOON)));
                } else if (soort == Bladvraag.class || !ZELF.contains(soort)) {
                    mee.add(
                            new Meegaand(
                                    p.getName(), p.getParameterizedType(), over.removeFirst()));
                }
            }
            return mee;
        }

        Antwoord klop(Namens namens, List<Object> waarden) throws Exception {
            Object loket =
                    beheer.getReference(
                            bean, bean.getBeanClass(), beheer.createCreationalContext(bean));
            return roep(loket, namens, waarden);
        }

        /** Het loket zonder zijn onderscheppers: niemand vraagt naar rol, huurder of grondslag. */
        Antwoord omDeDeurHeen(Namens namens, List<Object> waarden) throws Exception {
            return roep(kaal(bean), namens, waarden);
        }

        private Antwoord roep(Object loket, Namens namens, List<Object> waarden) throws Exception {
            Deque<Object> over = new ArrayDeque<>(waarden);
            List<Object> gehoord = new ArrayList<>();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            List<Object> argumenten = new ArrayList<>();
            for (Class<?> soort : methode.getParameterTypes()) {
                if (soort == Namens.class) {
                    argumenten.add(namens);
                } else if (soort == Grondslag.class) {
                    argumenten.add(DOEL);
                } else if (soort == OutputStream.class) {
                    argumenten.add(bytes);
                } else if (soort == Consumer.class) {
                    argumenten.add((Consumer<Object>) gehoord::add);
                } else if (soort == Bladvraag.class) {
                    // Meestal een lege vraag; wie een filter nodig heeft, brengt haar zelf mee.
                    argumenten.add(
                            over.peekFirst() instanceof Bladvraag
                                    ? over.removeFirst()
                                    : Bladvraag.eerste(Bladvraag.GROOTST));
                } else {
                    Object waarde = over.removeFirst();
                    argumenten.add(waarde == Proefwereld.NIETS ? null : waarde);
                }
            }
            if (!over.isEmpty()) {
                throw new AssertionError("Te veel waarden voor " + methode);
            }
            try {
                Object uit = methode.invoke(loket, argumenten.toArray());
                String tekst = uit == null ? "" : uit.toString();
                String meer = bytes.toString(StandardCharsets.UTF_8);
                return new Antwoord(
                        uit, tekst + meer + (gehoord.isEmpty() ? "" : gehoord.toString()));
            } catch (InvocationTargetException fout) {
                if (fout.getCause() instanceof Exception echt) {
                    throw echt;
                }
                throw fout;
            }
        }
    }

    /** Naam naar deur, op naam. */
    Map<String, Eendeur> alle() {
        Map<String, Eendeur> deuren = new TreeMap<>();
        for (Bean<?> bean : beheer.getBeans(Object.class)) {
            Class<?> klasse = bean.getBeanClass();
            if (!klasse.getName().startsWith("nl.zorginkoop.")) {
                continue;
            }
            Arrays.stream(klasse.getDeclaredMethods())
                    .filter(m -> m.isAnnotationPresent(Deur.class) && !m.isSynthetic())
                    .forEach(m -> deuren.put(naam(m), new Eendeur(bean, m)));
        }
        return deuren;
    }

    static String naam(Method deur) {
        return deur.getDeclaringClass().getSimpleName() + "." + deur.getName();
    }

    /** Of de roeper alles zelf invult, zodat er voor deze deur geen aanroep hoeft te zijn. */
    static boolean vultZelf(Method deur) {
        return ZELF.containsAll(Arrays.asList(deur.getParameterTypes()));
    }

    @SuppressWarnings("unchecked")
    private Object kaal(Bean<?> bean) throws ReflectiveOperationException {
        Bean<Object> soort = (Bean<Object>) bean;
        CreationalContext<Object> context = beheer.createCreationalContext(soort);
        Object echt = soort.create(context);
        Constructor<?> maak = bean.getBeanClass().getDeclaredConstructor();
        maak.setAccessible(true);
        Object kaal = maak.newInstance();
        for (Class<?> k = bean.getBeanClass(); k != Object.class; k = k.getSuperclass()) {
            for (Field veld : k.getDeclaredFields()) {
                if (!Modifier.isStatic(veld.getModifiers())) {
                    veld.setAccessible(true);
                    veld.set(kaal, veld.get(echt));
                }
            }
        }
        return kaal;
    }
}
