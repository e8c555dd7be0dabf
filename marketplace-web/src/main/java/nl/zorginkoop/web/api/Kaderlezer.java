package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.inkoop.Besluitregel;
import nl.zorginkoop.contracting.inkoop.Gunningscriterium;
import nl.zorginkoop.contracting.inkoop.Kaderopgave;
import nl.zorginkoop.contracting.inkoop.Keuzes;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Raming;
import nl.zorginkoop.contracting.inkoop.Verbodenveld;
import nl.zorginkoop.contracting.inkoop.Zorgvorm;

/**
 * Leest een nieuw inkoopkader uit JSON. Een veld dat er niet hoort wordt niet genegeerd maar
 * geweigerd; is het een maximum, rangorde, prijs of volume onder een toelating, dan met de reden.
 */
final class Kaderlezer {
    private static final Set<String> VELDEN =
            Set.of(
                    "nummer",
                    "naam",
                    "wet",
                    "zorgvorm",
                    "model",
                    "procedure",
                    "besluitregel",
                    "variant",
                    "regie",
                    "verantwoording",
                    "contractering",
                    "scope",
                    "managementinformatie",
                    "onafhankelijkeIntake",
                    "gunningscriterium",
                    "begin",
                    "eind",
                    "ramingPerJaar",
                    "jaren",
                    "verlengingsjaren",
                    "producten");

    private final JsonObject inhoud;

    private Kaderlezer(JsonObject inhoud) {
        this.inhoud = inhoud;
    }

    static Kaderopgave lees(String tekst) {
        try (JsonReader lezer = Json.createReader(new StringReader(tekst == null ? "" : tekst))) {
            return new Kaderlezer(lezer.readObject()).opgave();
        } catch (JsonException geenJson) {
            throw new OngeldigeWaarde("inhoud", "Stuur een JSON-object.");
        }
    }

    private Kaderopgave opgave() {
        Procedure procedure = keuze("procedure", Procedure.class);
        if (procedure == Procedure.TOELATING) {
            Verbodenveld.weigerOnderToelating(inhoud.keySet());
        }
        Set<String> vreemd = new TreeSet<>(inhoud.keySet());
        vreemd.removeAll(VELDEN);
        if (!vreemd.isEmpty()) {
            throw new OngeldigeWaarde(
                    vreemd.iterator().next(),
                    "Deze velden kent een inkoopkader niet: " + String.join(", ", vreemd) + ".");
        }
        return new Kaderopgave(
                tekst("nummer"),
                tekst("naam"),
                keuze("wet", Wet.class),
                keuze("zorgvorm", Zorgvorm.class),
                keuze("model", Model.class),
                procedure,
                keuze("besluitregel", Besluitregel.class),
                keuze("variant", Uitvoeringsvariant.class),
                new Keuzes(
                        keuze("regie", Keuzes.Regie.class),
                        keuze("verantwoording", Keuzes.Verantwoording.class),
                        keuze("contractering", Keuzes.Contractering.class),
                        keuze("scope", Keuzes.Scope.class)),
                inhoud.getString("managementinformatie", null),
                inhoud.getBoolean("onafhankelijkeIntake", false),
                inhoud.containsKey("gunningscriterium")
                        ? keuze("gunningscriterium", Gunningscriterium.class)
                        : null,
                new Periode(dag("begin"), dag("eind")),
                new Raming(bedrag("ramingPerJaar"), inhoud.getInt("jaren", 1), verlenging()),
                inhoud.containsKey("producten")
                        ? inhoud.getJsonArray("producten").getValuesAs(JsonString::getString)
                        : null);
    }

    private int verlenging() {
        return inhoud.getInt("verlengingsjaren", 0);
    }

    private String tekst(String veld) {
        if (!(inhoud.get(veld) instanceof JsonString waarde)) {
            throw new OngeldigeWaarde(veld, "Vul " + veld + " in als tekst.");
        }
        return waarde.getString();
    }

    private <E extends Enum<E>> E keuze(String veld, Class<E> soort) {
        String gekozen = tekst(veld);
        return Arrays.stream(soort.getEnumConstants())
                .filter(e -> e.name().equals(gekozen))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        veld,
                                        "Kies voor "
                                                + veld
                                                + " een van "
                                                + Arrays.toString(soort.getEnumConstants())
                                                + "."));
    }

    private LocalDate dag(String veld) {
        try {
            return LocalDate.parse(tekst(veld));
        } catch (DateTimeException geenDag) {
            throw new OngeldigeWaarde(veld, "Schrijf een dag als 2027-01-31.");
        }
    }

    private Euro bedrag(String veld) {
        try {
            return Euro.van(String.valueOf(inhoud.get(veld)));
        } catch (ArithmeticException | NumberFormatException geenBedrag) {
            throw new OngeldigeWaarde(veld, "Schrijf een bedrag als 1250000.00, in hele centen.");
        }
    }
}
