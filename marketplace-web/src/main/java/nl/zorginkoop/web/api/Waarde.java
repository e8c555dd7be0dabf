package nl.zorginkoop.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Eén waarde uit JSON of uit een adres, gelezen als wat zij hoort te zijn. Kan dat niet, dan noemt
 * de weigering het veld.
 */
final class Waarde {
    private static final int LENGTE_VAN_EEN_DAG = 10;
    private static final int LAATSTE_JAAR = 9999;
    private static final int MEESTE_CIJFERS = 18;
    // Een bedrag maal een looptijd past zo nog in de centen van Euro.
    private static final int CIJFERS_VOOR_DE_KOMMA = 12;

    private Waarde() {}

    static String tekst(String veld, JsonValue waarde) {
        if (!(waarde instanceof JsonString json)) {
            throw new OngeldigeWaarde(veld, "Stuur voor " + veld + " een tekst.");
        }
        String tekst = json.getString();
        // JSON kan tekens schrijven die PostgreSQL niet bewaart.
        if (tekst.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(tekst)) {
            throw new OngeldigeWaarde(
                    veld, "In " + veld + " staat een teken dat niet kan: haal het weg.");
        }
        return tekst;
    }

    static UUID sleutel(String veld, JsonValue waarde) {
        return sleutel(veld, tekst(veld, waarde));
    }

    static UUID sleutel(String veld, String tekst) {
        try {
            return UUID.fromString(tekst);
        } catch (IllegalArgumentException geenSleutel) {
            throw new OngeldigeWaarde(
                    veld, "Stuur voor " + veld + " een sleutel (uuid) zoals de API haar gaf.");
        }
    }

    static LocalDate dag(String veld, JsonValue waarde) {
        return dag(veld, tekst(veld, waarde));
    }

    static LocalDate dag(String veld, String tekst) {
        try {
            // Langer is een jaar van vijf cijfers of meer: dat bewaart PostgreSQL niet altijd.
            if (tekst.length() == LENGTE_VAN_EEN_DAG) {
                return LocalDate.parse(tekst);
            }
        } catch (DateTimeException geenDag) {
            // zelfde weigering als een dag van een andere lengte
        }
        throw new OngeldigeWaarde(veld, "Schrijf " + veld + " als een dag, zoals 2027-01-31.");
    }

    static Instant moment(String veld, JsonValue waarde) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(tekst(veld, waarde));
            // Daarbuiten bewaart PostgreSQL niet elk moment.
            if (moment.getYear() >= 1 && moment.getYear() <= LAATSTE_JAAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException geenMoment) {
            // zelfde weigering als een moment te ver weg
        }
        throw new OngeldigeWaarde(
                veld,
                "Schrijf "
                        + veld
                        + " als een moment met zijn tijdzone, zoals 2027-01-31T12:00:00+01:00.");
    }

    static AgbCode agb(String veld, String tekst) {
        try {
            return new AgbCode(tekst);
        } catch (OngeldigeWaarde geenAgb) {
            throw new OngeldigeWaarde(veld, geenAgb.getMessage());
        }
    }

    /** Ook zonder tekst ({@code null}) noemt de weigering waaruit te kiezen is. */
    static <E extends Enum<E>> E keuze(String veld, String tekst, Class<E> soort) {
        return Arrays.stream(soort.getEnumConstants())
                .filter(e -> e.name().equals(tekst))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        veld,
                                        Arrays.stream(soort.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(
                                                        Collectors.joining(
                                                                ", ",
                                                                "Kies voor " + veld + " een van ",
                                                                "."))));
    }

    static boolean ja(String veld, JsonValue waarde) {
        if (waarde != JsonValue.TRUE && waarde != JsonValue.FALSE) {
            throw new OngeldigeWaarde(veld, "Stuur voor " + veld + " true of false.");
        }
        return waarde == JsonValue.TRUE;
    }

    static boolean ja(String veld, String tekst) {
        if (!"true".equals(tekst) && !"false".equals(tekst)) {
            throw new OngeldigeWaarde(veld, "Stuur voor " + veld + " true of false.");
        }
        return "true".equals(tekst);
    }

    static int heel(String veld, JsonValue waarde) {
        try {
            return getal(veld, waarde).intValueExact();
        } catch (ArithmeticException nietHeel) {
            throw new OngeldigeWaarde(
                    veld, "Stuur voor " + veld + " een heel getal onder de twee miljard.");
        }
    }

    static long lang(String veld, JsonValue waarde) {
        try {
            return getal(veld, waarde).longValueExact();
        } catch (ArithmeticException nietHeel) {
            throw new OngeldigeWaarde(veld, "Stuur voor " + veld + " een heel getal.");
        }
    }

    static BigDecimal getal(String veld, JsonValue waarde) {
        if (!(waarde instanceof JsonNumber json)) {
            throw new OngeldigeWaarde(veld, "Stuur voor " + veld + " een getal.");
        }
        BigDecimal getal = json.bigDecimalValue();
        // Met 1e999999999 rekenen kost al het geheugen.
        if (getal.precision() > MEESTE_CIJFERS || Math.abs((long) getal.scale()) > MEESTE_CIJFERS) {
            throw new OngeldigeWaarde(
                    veld, "Stuur voor " + veld + " een getal van hooguit 18 cijfers.");
        }
        return getal;
    }

    static Euro bedrag(String veld, JsonValue waarde) {
        BigDecimal getal = getal(veld, waarde);
        try {
            if (getal.precision() - getal.scale() <= CIJFERS_VOOR_DE_KOMMA) {
                return Euro.van(getal.toString());
            }
        } catch (ArithmeticException nietInCenten) {
            // zelfde weigering als een bedrag dat te groot is
        }
        throw new OngeldigeWaarde(
                veld,
                "Schrijf "
                        + veld
                        + " als een bedrag in hele centen, zoals 1250000.00, onder een biljoen.");
    }
}
