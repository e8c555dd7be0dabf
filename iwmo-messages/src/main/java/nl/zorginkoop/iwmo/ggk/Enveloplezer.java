package nl.zorginkoop.iwmo.ggk;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;
import nl.zorginkoop.iwmo.lezen.Parser;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Pakt enveloppen uit, langs dezelfde beveiligde deur als de berichten. */
public final class Enveloplezer {

    /** 25 MB bericht is in base64 een derde groter; daarbij de envelop zelf. */
    private static final long MAX_BYTES = 36L * 1024 * 1024;

    private static final int MAX_DIEPTE = 8;
    private static final String STUUR = "stuurgegevens/";
    private static final String PARAMETERS = "parameters/";

    private final Map<String, String> waarden;

    private Enveloplezer(Map<String, String> waarden) {
        this.waarden = waarden;
    }

    /**
     * @throws BerichtGeweigerd als dit geen leesbare Di01 of Du01 is
     */
    public static Envelop lees(InputStream bron) throws IOException {
        Verzamelaar v = new Verzamelaar();
        Parser.lees(bron, MAX_BYTES, v);
        Optional<Envelop.Soort> soort =
                Envelopschrijver.GGK.equals(v.namespace)
                        ? Envelop.Soort.vanWortel(v.wortel)
                        : Optional.empty();
        if (soort.isEmpty()) {
            throw new BerichtGeweigerd(Grond.ONBEKENDE_SOORT, "Dit is geen envelop van het GGk.");
        }
        return new Enveloplezer(v.waarden).envelop(soort.get());
    }

    /** Leest een Fo01. */
    public static Foutbericht leesFout(InputStream bron) throws IOException {
        Verzamelaar v = new Verzamelaar();
        Parser.lees(bron, MAX_BYTES, v);
        if (!Envelopschrijver.STUF.equals(v.namespace) || !"Fo01Bericht".equals(v.wortel)) {
            throw new BerichtGeweigerd(Grond.ONBEKENDE_SOORT, "Dit is geen Fo01-bericht.");
        }
        return new Enveloplezer(v.waarden).foutbericht();
    }

    private Envelop envelop(Envelop.Soort soort) {
        try {
            return new Envelop(
                    soort,
                    moet(STUUR + "zender/organisatie"),
                    moet(STUUR + "zender/applicatie"),
                    moet(STUUR + "ontvanger/organisatie"),
                    UUID.fromString(moet(STUUR + "referentienummer")),
                    tijdstip(),
                    soort == Envelop.Soort.DU01 ? kruisverwijzing() : null,
                    moet(STUUR + "functie"),
                    moet(PARAMETERS + "applicatieVersie"),
                    moet(PARAMETERS + "applicatieSubversie"),
                    moet(PARAMETERS + "functieVersie"),
                    moet(PARAMETERS + "functieSubversie"),
                    inhoud());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw onvolledig("een waarde is onleesbaar");
        }
    }

    private Foutbericht foutbericht() {
        try {
            return new Foutbericht(
                    moet(STUUR + "zender/organisatie"),
                    moet(STUUR + "ontvanger/organisatie"),
                    UUID.fromString(moet(STUUR + "referentienummer")),
                    tijdstip(),
                    kruisverwijzing(),
                    moet("body/code"),
                    moet("body/plek"),
                    moet("body/omschrijving"),
                    waarden.get("body/details"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw onvolledig("een waarde is onleesbaar");
        }
    }

    private LocalDateTime tijdstip() {
        String tijd = moet(STUUR + "tijdstipBericht");
        // StUF staat ook duizendsten achter de seconden toe.
        return LocalDateTime.parse(
                tijd.substring(0, Math.min(tijd.length(), 14)), Envelopschrijver.TIJDSTIP);
    }

    private UUID kruisverwijzing() {
        return UUID.fromString(moet(STUUR + "crossRefnummer"));
    }

    private byte[] inhoud() {
        String xml = waarden.get(PARAMETERS + "bericht/xmlBestand");
        String tekst = xml == null ? moet(PARAMETERS + "bericht/tekstBestand") : xml;
        return Base64.getMimeDecoder().decode(tekst);
    }

    private String moet(String pad) {
        String waarde = waarden.get(pad);
        if (waarde == null || waarde.isEmpty()) {
            throw onvolledig(pad + " ontbreekt");
        }
        return waarde;
    }

    private static BerichtGeweigerd onvolledig(String wat) {
        return new BerichtGeweigerd(Grond.KOP_ONVOLLEDIG, "De envelop is onvolledig: " + wat + ".");
    }

    /** Alle waarden bij hun pad; een envelop is klein en plat. */
    private static final class Verzamelaar extends DefaultHandler {

        private final Map<String, String> waarden = new HashMap<>();
        private final Deque<String> pad = new ArrayDeque<>();
        private final StringBuilder tekst = new StringBuilder();
        private String namespace;
        private String wortel;

        @Override
        public void startElement(String uri, String naam, String q, Attributes a) {
            tekst.setLength(0);
            if (wortel == null) {
                namespace = uri;
                wortel = naam;
                pad.addLast("");
                return;
            }
            if (pad.size() >= MAX_DIEPTE) {
                throw new BerichtGeweigerd(Grond.TE_DIEP, "De envelop heeft te veel lagen.");
            }
            String ouder = pad.getLast();
            pad.addLast(ouder.isEmpty() ? naam : ouder + "/" + naam);
        }

        @Override
        public void characters(char[] tekens, int van, int aantal) {
            tekst.append(tekens, van, aantal);
        }

        @Override
        public void endElement(String uri, String naam, String q) {
            waarden.putIfAbsent(pad.removeLast(), tekst.toString().strip());
            tekst.setLength(0);
        }
    }
}
