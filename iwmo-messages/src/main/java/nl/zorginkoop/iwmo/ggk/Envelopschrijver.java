package nl.zorginkoop.iwmo.ggk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import nl.zorginkoop.iwmo.schrijven.Xmluitvoer;

/** Schrijft enveloppen zoals het knooppunt ze verwacht. */
public final class Envelopschrijver {

    static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    static final String STUF = "http://www.egem.nl/StUF/StUF0301";
    static final DateTimeFormatter TIJDSTIP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private static final String G = "GGK";
    private static final String S = "StUF";
    private static final String KNOOPPUNT = "GGk";

    private final Xmluitvoer uit;

    private Envelopschrijver(OutputStream uit) {
        this.uit = new Xmluitvoer(uit);
    }

    /** De uitvoer is van de aanroeper en blijft open. */
    public static void schrijf(Envelop envelop, OutputStream uit) throws IOException {
        new Envelopschrijver(uit).schrijf(envelop);
    }

    public static void schrijf(Foutbericht fout, OutputStream uit) throws IOException {
        new Envelopschrijver(uit).schrijf(fout);
    }

    private void schrijf(Envelop e) throws IOException {
        uit.aanhef();
        String wortel = e.soort().wortel();
        uit.open(G, wortel, " xmlns:StUF=\"" + STUF + "\" xmlns:GGK=\"" + GGK + "\"");
        uit.open(G, "stuurgegevens", "");
        uit.waarde(S, "berichtcode", e.soort().code());
        partij("zender", e.zender(), e.zenderApplicatie());
        partij("ontvanger", e.ontvanger(), KNOOPPUNT);
        verwijzing(e.referentienummer(), e.tijdstip(), e.kruisverwijzing());
        uit.waarde(S, "functie", e.functie());
        uit.sluit(G, "stuurgegevens");
        uit.open(G, "parameters", "");
        uit.waarde(G, "applicatieVersie", e.applicatieVersie());
        uit.waarde(G, "applicatieSubversie", e.applicatieSubversie());
        uit.waarde(G, "functieVersie", e.functieVersie());
        uit.waarde(G, "functieSubversie", e.functieSubversie());
        uit.open(G, "bericht", "");
        uit.waarde(G, "xmlBestand", Base64.getEncoder().encodeToString(e.inhoud()));
        uit.sluit(G, "bericht");
        uit.sluit(G, "parameters");
        uit.sluit(G, wortel);
        uit.klaar();
    }

    private void schrijf(Foutbericht f) throws IOException {
        uit.aanhef();
        uit.open(S, "Fo01Bericht", " xmlns:StUF=\"" + STUF + "\"");
        uit.open(S, "stuurgegevens", "");
        uit.waarde(S, "berichtcode", "Fo01");
        partij("zender", f.zender(), KNOOPPUNT);
        partij("ontvanger", f.ontvanger(), KNOOPPUNT);
        verwijzing(f.referentienummer(), f.tijdstip(), f.kruisverwijzing());
        uit.sluit(S, "stuurgegevens");
        uit.open(S, "body", "");
        uit.waarde(S, "code", f.code());
        uit.waarde(S, "plek", f.plek());
        uit.waarde(S, "omschrijving", f.omschrijving());
        if (f.details() != null) {
            uit.waarde(S, "details", f.details());
        }
        uit.sluit(S, "body");
        uit.sluit(S, "Fo01Bericht");
        uit.klaar();
    }

    private void partij(String naam, String organisatie, String applicatie) throws IOException {
        uit.open(S, naam, "");
        uit.waarde(S, "organisatie", organisatie);
        uit.waarde(S, "applicatie", applicatie);
        uit.sluit(S, naam);
    }

    private void verwijzing(UUID nummer, LocalDateTime tijdstip, UUID kruis) throws IOException {
        uit.waarde(S, "referentienummer", nummer.toString());
        uit.waarde(S, "tijdstipBericht", TIJDSTIP.format(tijdstip));
        if (kruis != null) {
            uit.waarde(S, "crossRefnummer", kruis.toString());
        }
    }
}
