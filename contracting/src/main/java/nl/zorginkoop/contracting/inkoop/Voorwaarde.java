package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.util.Objects;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Een artikel van een versie. Het nummer ligt vast en wordt nooit vernummerd; wat niet gebruikt
 * wordt, heet NVT. Met een eis erbij is het een voorwaarde om toegelaten te worden.
 *
 * @param tekst leeg bij NVT en in deel 3, waar alleen de tekst van de standaard geldt
 * @param eis de soort eis, of {@code null} voor een gewoon artikel
 * @param geldigMaanden hoe oud het bewijs bij ontvangst mag zijn, of {@code null}
 * @param getal de waarde die binnen een bandbreedte mag bewegen, of {@code null}
 */
public record Voorwaarde(
        String artikel,
        String kop,
        String tekst,
        boolean nvt,
        Eissoort eis,
        Gevolg gevolg,
        Bewijssoort bewijs,
        Integer geldigMaanden,
        Long getal)
        implements Serializable {
    public enum Eissoort {
        UITSLUITING_VERPLICHT,
        UITSLUITING_FACULTATIEF,
        GESCHIKTHEID,
        UITVOERING,
        PROCEDURE
    }

    /** Wat er gebeurt als niet voldaan is; voor allen gelijk en vooraf bekend (V11). */
    public enum Gevolg {
        MOET,
        KAN
    }

    public enum Bewijssoort {
        UEA,
        GVA,
        BELASTINGDIENST,
        KVK,
        VOG_RP,
        CERTIFICAAT,
        VERKLARING,
        AKKOORD
    }

    public Voorwaarde {
        if (artikel == null || !artikel.matches("[123]\\.[0-9]+(\\.[0-9]+)?")) {
            throw new OngeldigeWaarde("artikel", "Een artikelnummer ziet eruit als 1.4 of 2.1.3.");
        }
        if (kop == null || kop.isBlank()) {
            throw new OngeldigeWaarde("kop", "Geef het artikel een kop.");
        }
        if (artikel.startsWith("3.") && (tekst != null || nvt || eis != null || getal != null)) {
            throw new OngeldigeWaarde(
                    "artikel", "Van deel 3 wordt niet afgeweken: regel dit in deel 1 of 2.");
        }
        if (nvt && (tekst != null || eis != null || getal != null)) {
            throw new OngeldigeWaarde("tekst", "Een artikel dat niet geldt, heeft geen inhoud.");
        }
        if (!nvt && tekst == null && !artikel.startsWith("3.")) {
            throw new OngeldigeWaarde("tekst", "Schrijf de tekst, of kies voor NVT.");
        }
        if ((eis == null) != (bewijs == null) || (eis == null) != (gevolg == null)) {
            throw new OngeldigeWaarde("bewijs", "Een eis noemt haar bewijs en haar gevolg.");
        }
    }

    public static Voorwaarde nvt(String artikel, String kop) {
        return new Voorwaarde(artikel, kop, null, true, null, null, null, null, null);
    }

    public static Voorwaarde artikel(String artikel, String kop, String tekst) {
        return new Voorwaarde(artikel, kop, tekst, false, null, null, null, null, null);
    }

    public Voorwaarde metGetal(long waarde) {
        return new Voorwaarde(artikel, kop, tekst, nvt, eis, gevolg, bewijs, geldigMaanden, waarde);
    }

    public Voorwaarde alsEis(Eissoort soort, Gevolg wat, Bewijssoort waarmee, Integer maanden) {
        return new Voorwaarde(artikel, kop, tekst, nvt, soort, wat, waarmee, maanden, getal);
    }

    /** Zegt dit artikel iets anders dan het vorige met hetzelfde nummer? */
    boolean verschilt(Voorwaarde ander) {
        return !Objects.equals(this, ander);
    }
}
