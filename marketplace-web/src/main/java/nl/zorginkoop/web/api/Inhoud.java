package nl.zorginkoop.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Een JSON-object dat binnenkomt. Wat er niet hoort of niet klopt wordt geweigerd met de naam van
 * het veld, en nooit genegeerd.
 *
 * <p>{@link #tekst}, {@link #sleutel}, {@link #dag} en {@link #moment} mogen ontbreken en zijn dan
 * {@code null}, net als wanneer er {@code null} staat; zo ook wie een waarde {@code anders}
 * meegeeft. De rest moet er zijn.
 */
final class Inhoud {
    private final JsonObject object;
    private final Consumer<Inhoud> eerst;

    private Inhoud(JsonObject object, Consumer<Inhoud> eerst) {
        this.object = object;
        this.eerst = eerst;
    }

    /** Leest een object met hoogstens deze velden. */
    static Inhoud lees(String tekst, Set<String> velden) {
        return lees(tekst, velden, geheel -> {});
    }

    /**
     * Leest een object met hoogstens deze velden.
     *
     * @param eerst weigert wat een eigen reden verdient voor een onbekend veld wordt geweigerd; dit
     *     geldt ook voor elk object erin
     */
    static Inhoud lees(String tekst, Set<String> velden, Consumer<Inhoud> eerst) {
        return new Inhoud(Jsontekst.object(tekst), eerst).alleen(velden);
    }

    private Inhoud alleen(Set<String> velden) {
        eerst.accept(this);
        Set<String> vreemd = new TreeSet<>(object.keySet());
        vreemd.removeAll(velden);
        if (!vreemd.isEmpty()) {
            String namen = String.join(", ", vreemd);
            throw new OngeldigeWaarde(
                    vreemd.iterator().next(),
                    velden.isEmpty()
                            ? "Hier hoort geen enkel veld: laat weg wat er staat (" + namen + ")."
                            : "Dit hoort hier niet: "
                                    + namen
                                    + ". Laat het weg; hier kan alleen "
                                    + String.join(", ", new TreeSet<>(velden))
                                    + ".");
        }
        return this;
    }

    /** Het veld staat er, al is het met {@code null}. */
    boolean heeft(String veld) {
        return object.containsKey(veld);
    }

    /** Het veld ontbreekt, of er staat {@code null}. */
    boolean isLeeg(String veld) {
        return !heeft(veld) || object.isNull(veld);
    }

    Set<String> velden() {
        return object.keySet();
    }

    String tekst(String veld) {
        return misschien(veld, null, Waarde::tekst);
    }

    /** Een tekst waar iets in staat. */
    String eis(String veld) {
        String waarde = eis(veld, Waarde::tekst);
        if (waarde.isBlank()) {
            throw verplicht(veld);
        }
        return waarde;
    }

    /** Een tekst waar iets in staat, van hooguit zoveel tekens. */
    String eis(String veld, int hooguit) {
        return hooguit(veld, eis(veld), hooguit);
    }

    /** Een tekst van hooguit zoveel tekens; leeg telt als niets. */
    String tekst(String veld, int hooguit) {
        String waarde = tekst(veld);
        return waarde == null || waarde.isBlank() ? null : hooguit(veld, waarde, hooguit);
    }

    /** Een tekst van precies deze vorm. */
    String vorm(String veld, Pattern vorm, String zin) {
        String waarde = eis(veld);
        if (!vorm.matcher(waarde).matches()) {
            throw new OngeldigeWaarde(veld, zin);
        }
        return waarde;
    }

    AgbCode agb(String veld) {
        return Waarde.agb(veld, eis(veld));
    }

    UUID sleutel(String veld) {
        return misschien(veld, null, Waarde::sleutel);
    }

    UUID eisSleutel(String veld) {
        return eis(veld, Waarde::sleutel);
    }

    LocalDate dag(String veld) {
        return misschien(veld, null, Waarde::dag);
    }

    LocalDate eisDag(String veld) {
        return eis(veld, Waarde::dag);
    }

    Instant moment(String veld) {
        return misschien(veld, null, Waarde::moment);
    }

    Instant eisMoment(String veld) {
        return eis(veld, Waarde::moment);
    }

    <E extends Enum<E>> E keuze(String veld, Class<E> soort) {
        return Waarde.keuze(veld, tekst(veld), soort);
    }

    <E extends Enum<E>> E keuze(String veld, Class<E> soort, E anders) {
        return isLeeg(veld) ? anders : keuze(veld, soort);
    }

    boolean ja(String veld) {
        return eis(veld, Waarde::ja);
    }

    boolean ja(String veld, boolean anders) {
        return misschien(veld, anders, Waarde::ja);
    }

    int heel(String veld) {
        return eis(veld, Waarde::heel);
    }

    int heel(String veld, int anders) {
        return misschien(veld, anders, Waarde::heel);
    }

    /** Een heel getal dat in geen int hoeft te passen. */
    long lang(String veld) {
        return eis(veld, Waarde::lang);
    }

    BigDecimal getal(String veld) {
        return eis(veld, Waarde::getal);
    }

    Euro bedrag(String veld) {
        return eis(veld, Waarde::bedrag);
    }

    Euro bedrag(String veld, Euro anders) {
        return misschien(veld, anders, Waarde::bedrag);
    }

    List<String> teksten(String veld) {
        return rij(veld, Waarde::tekst);
    }

    List<Integer> getallen(String veld) {
        return rij(veld, Waarde::heel);
    }

    List<UUID> sleutels(String veld) {
        return rij(veld, Waarde::sleutel);
    }

    List<Inhoud> objecten(String veld, Set<String> velden) {
        return rij(
                veld,
                (naam, waarde) -> {
                    if (waarde instanceof JsonObject deel) {
                        return new Inhoud(deel, eerst).alleen(velden);
                    }
                    throw new OngeldigeWaarde(veld, "Stuur in " + veld + " alleen objecten.");
                });
    }

    /** Een object in dit object, met hoogstens deze velden. */
    Inhoud object(String veld, Set<String> velden) {
        if (object.get(veld) instanceof JsonObject deel) {
            return new Inhoud(deel, eerst).alleen(velden);
        }
        throw new OngeldigeWaarde(veld, "Stuur " + veld + " als object: { … }.");
    }

    /** Dezelfde inhoud, waarin de rij in dit veld niet leeg mag zijn. */
    Inhoud gevuld(String veld) {
        if (array(veld).isEmpty()) {
            throw new OngeldigeWaarde(veld, "Stuur in " + veld + " minstens één waarde.");
        }
        return this;
    }

    private <T> T eis(String veld, BiFunction<String, JsonValue, T> lezing) {
        if (isLeeg(veld)) {
            throw verplicht(veld);
        }
        return lezing.apply(veld, object.get(veld));
    }

    private <T> T misschien(String veld, T anders, BiFunction<String, JsonValue, T> lezing) {
        return isLeeg(veld) ? anders : lezing.apply(veld, object.get(veld));
    }

    private <T> List<T> rij(String veld, BiFunction<String, JsonValue, T> lezing) {
        List<T> rij = array(veld).stream().map(w -> lezing.apply(veld, w)).toList();
        if (new HashSet<>(rij).size() < rij.size()) {
            throw new OngeldigeWaarde(
                    veld, "In " + veld + " staat een waarde twee keer: stuur haar één keer.");
        }
        return rij;
    }

    private JsonArray array(String veld) {
        if (object.get(veld) instanceof JsonArray array) {
            return array;
        }
        throw new OngeldigeWaarde(veld, "Stuur " + veld + " als rij: [ … ].");
    }

    private static String hooguit(String veld, String waarde, int hooguit) {
        String kaal = waarde.strip();
        if (kaal.length() > hooguit) {
            throw new OngeldigeWaarde(
                    veld, veld + " is langer dan " + hooguit + " tekens: kort het in.");
        }
        return kaal;
    }

    private static OngeldigeWaarde verplicht(String veld) {
        return new OngeldigeWaarde(veld, "Vul " + veld + " in: dit veld is verplicht.");
    }
}
