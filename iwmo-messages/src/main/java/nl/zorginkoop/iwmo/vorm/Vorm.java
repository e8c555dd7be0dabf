package nl.zorginkoop.iwmo.vorm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.iwmo.bericht.Basistype;

/**
 * De vorm van een record: zijn onderdelen in de volgorde waarin ze in XML staan. De volgorde van de
 * recordcomponenten ís de volgorde van het schema; een componentnaam met hoofdletter is de
 * elementnaam. Zo is er één beschrijving van een bericht en geen gegenereerde code.
 */
public final class Vorm {

    private static final ClassValue<Vorm> VORMEN =
            new ClassValue<>() {
                @Override
                protected Vorm computeValue(Class<?> type) {
                    return new Vorm(type);
                }
            };

    private final Class<?> type;
    private final List<Veld> velden;
    private final Map<String, Veld> opNaam;
    private final MethodHandle maker;
    private final boolean basis;

    private Vorm(Class<?> type) {
        this.type = type;
        RecordComponent[] componenten = type.getRecordComponents();
        List<Veld> lijst = new ArrayList<>();
        this.opNaam = new HashMap<>();
        for (int i = 0; i < componenten.length; i++) {
            Veld veld = Veld.van(i, componenten[i]);
            lijst.add(veld);
            opNaam.put(veld.naam(), veld);
        }
        this.velden = List.copyOf(lijst);
        this.maker = maker(type, componenten);
        this.basis = type.isAnnotationPresent(Basistype.class);
    }

    private static MethodHandle maker(Class<?> type, RecordComponent[] componenten) {
        Class<?>[] typen =
                Arrays.stream(componenten).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, typen))
                    .asType(
                            MethodType.genericMethodType(componenten.length)
                                    .changeReturnType(Object.class))
                    .asSpreader(Object[].class, componenten.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is geen openbaar record", e);
        }
    }

    public static Vorm van(Class<?> type) {
        return VORMEN.get(type);
    }

    public Class<?> type() {
        return type;
    }

    public List<Veld> velden() {
        return velden;
    }

    /** Het onderdeel met deze elementnaam, of {@code null}. */
    public Veld veld(String naam) {
        return opNaam.get(naam);
    }

    /** De onderdelen staan in de namespace van het basisschema. */
    public boolean isBasis() {
        return basis;
    }

    public Object maak(Object[] waarden) {
        try {
            return maker.invoke(waarden);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(type + " is niet te maken", e);
        }
    }

    /** Een kopie van het record met één ander onderdeel. */
    public <T> T met(T record, String naam, Object waarde) {
        Object[] waarden = waarden(record);
        waarden[veld(naam).plek()] = waarde;
        @SuppressWarnings("unchecked")
        T kopie = (T) maak(waarden);
        return kopie;
    }

    public Object[] waarden(Object record) {
        Object[] waarden = new Object[velden.size()];
        for (Veld veld : velden) {
            waarden[veld.plek()] = veld.waarde(record);
        }
        return waarden;
    }
}
