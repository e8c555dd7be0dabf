package nl.zorginkoop.iwmo.schrijven;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Release;
import nl.zorginkoop.iwmo.vorm.Tekstwaarde;
import nl.zorginkoop.iwmo.vorm.Veld;
import nl.zorginkoop.iwmo.vorm.Vorm;

/** Schrijft records in de volgorde van hun onderdelen, elk in de goede namespace. */
final class Recordschrijver {

    private final Xmluitvoer uit;
    private final Domein domein;
    private final String berichtprefix;
    private final String basisprefix;
    private final String namespaces;

    Recordschrijver(OutputStream uit, Release release, Berichtsoort soort) {
        this.uit = new Xmluitvoer(uit);
        this.domein = soort.domein();
        this.berichtprefix = soort.prefix();
        this.basisprefix = domein.standaard();
        this.namespaces =
                kenmerk(basisprefix, release.basisNamespace(domein))
                        + kenmerk(berichtprefix, release.berichtNamespace(soort));
    }

    private static String kenmerk(String prefix, String namespace) {
        return " xmlns:" + prefix + "=\"" + namespace + "\"";
    }

    void begin() throws IOException {
        uit.aanhef();
        uit.open(berichtprefix, "Bericht", namespaces);
    }

    void einde() throws IOException {
        uit.sluit(berichtprefix, "Bericht");
        uit.klaar();
    }

    void open(String naam) throws IOException {
        uit.open(berichtprefix, naam, "");
    }

    void sluit(String naam) throws IOException {
        uit.sluit(berichtprefix, naam);
    }

    /** De onderdelen van een record, zonder het element eromheen. */
    void inhoud(Object record) throws IOException {
        Vorm vorm = Vorm.van(record.getClass());
        String prefix = vorm.isBasis() ? basisprefix : berichtprefix;
        for (Veld veld : vorm.velden()) {
            Object waarde = veld.waarde(record);
            boolean leeg = waarde == null || waarde instanceof List<?> l && l.isEmpty();
            if (leeg) {
                continue;
            }
            if (!veld.geldtIn(domein)) {
                throw new IllegalArgumentException(
                        veld.naam() + " bestaat niet in berichten van " + domein);
            }
            onderdeel(prefix, veld, waarde);
        }
    }

    private void onderdeel(String prefix, Veld veld, Object waarde) throws IOException {
        if (veld.lijst()) {
            lijst(prefix, veld.naam(), veld.lid(), (List<?>) waarde);
        } else {
            enkel(prefix, veld.naam(), waarde);
        }
    }

    void lijst(String naam, String lid, List<?> leden) throws IOException {
        lijst(berichtprefix, naam, lid, leden);
    }

    private void lijst(String prefix, String naam, String lid, List<?> leden) throws IOException {
        uit.open(prefix, naam, "");
        for (Object waarde : leden) {
            enkel(prefix, lid, waarde);
        }
        uit.sluit(prefix, naam);
    }

    void enkel(String naam, Object waarde) throws IOException {
        enkel(berichtprefix, naam, waarde);
    }

    private void enkel(String prefix, String naam, Object waarde) throws IOException {
        if (waarde instanceof Record) {
            uit.open(prefix, naam, "");
            inhoud(waarde);
            uit.sluit(prefix, naam);
        } else {
            uit.waarde(prefix, naam, Tekstwaarde.schrijf(waarde));
        }
    }
}
