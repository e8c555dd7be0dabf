package nl.zorginkoop.iwmo.vorm;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.AlleenIn;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Element;
import nl.zorginkoop.iwmo.bericht.Stroom;

/**
 * Eén onderdeel van een record en hoe dat in XML staat.
 *
 * @param type soort waarde; bij een lijst de soort van de leden
 * @param lid elementnaam van de leden van een lijst, anders {@code null}
 * @param alleenIn domein waartoe het onderdeel beperkt is, anders {@code null}
 * @param isKlasse de waarden of leden zijn zelf samengesteld
 * @param stroom de lijst mag per stuk worden doorgegeven in plaats van bewaard
 */
public record Veld(
        int plek,
        String naam,
        Class<?> type,
        boolean isKlasse,
        boolean lijst,
        String lid,
        Domein alleenIn,
        boolean stroom,
        Method lezer) {

    static Veld van(int plek, RecordComponent component) {
        String naam = metHoofdletter(component.getName());
        AlleenIn alleenIn = component.getAnnotation(AlleenIn.class);
        boolean lijst = component.getType() == List.class;
        Class<?> type = lijst ? lidtype(component) : component.getType();
        return new Veld(
                plek,
                naam,
                type,
                type.isRecord(),
                lijst,
                lijst ? elementnaam(type) : null,
                alleenIn == null ? null : alleenIn.value(),
                component.isAnnotationPresent(Stroom.class),
                component.getAccessor());
    }

    private static Class<?> lidtype(RecordComponent component) {
        ParameterizedType generiek = (ParameterizedType) component.getGenericType();
        return (Class<?>) generiek.getActualTypeArguments()[0];
    }

    private static String elementnaam(Class<?> type) {
        Element element = type.getAnnotation(Element.class);
        return element == null ? type.getSimpleName() : element.value();
    }

    private static String metHoofdletter(String naam) {
        return Character.toUpperCase(naam.charAt(0)) + naam.substring(1);
    }

    public boolean geldtIn(Domein domein) {
        return alleenIn == null || alleenIn == domein;
    }

    public boolean isDatum() {
        return type == LocalDate.class;
    }

    public boolean isTijd() {
        return type == LocalTime.class;
    }

    public Object waarde(Object record) {
        try {
            return lezer.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Onderdeel " + naam + " is niet te lezen", e);
        }
    }
}
