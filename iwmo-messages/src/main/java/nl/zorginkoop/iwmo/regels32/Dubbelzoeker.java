package nl.zorginkoop.iwmo.regels32;

import java.util.function.Consumer;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Plaats;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.regels.Bevindingen;
import nl.zorginkoop.iwmo.regels.Sleutelboek.Sleutel;

/**
 * Loopt de gesorteerde vermeldingen langs; binnen een groep staan referenties voor verwijzingen.
 */
final class Dubbelzoeker implements Consumer<Sleutel> {

    private final Bevindingen bevindingen;
    private final String wortel;
    private Sleutel vorige;
    private Sleutel eersteReferentie;

    Dubbelzoeker(Bevindingen bevindingen, Berichtsoort soort) {
        this.bevindingen = bevindingen;
        String klasse = soort.nummer() == 325 ? "DeclaratieAntwoord" : "Declaratie";
        this.wortel = "/Bericht/" + klasse + "/Clienten/Client[";
    }

    @Override
    public void accept(Sleutel s) {
        if (!s.gelijkAan(vorige)) {
            eersteReferentie = null;
            vorige = null;
        }
        switch (Vermelding.values()[s.soort()]) {
            case REFERENTIE -> referentie(s);
            case VORIGE_REFERENTIE -> vorigeReferentie(s);
            case CLIENT -> dubbel(Regel.TR101, s, "/Bsn");
            case DEBET -> dubbel(Regel.TR416, s, "");
        }
        vorige = s;
    }

    private void referentie(Sleutel s) {
        // Dezelfde logische sleutel: ook client en vorige referentie zijn gelijk.
        if (vorige != null && vorige.extra() == s.extra()) {
            meld(Regel.TR101, s, "/ProductReferentie", vorige);
        }
        eersteReferentie = eersteReferentie == null ? s : eersteReferentie;
    }

    private void vorigeReferentie(Sleutel s) {
        if (eersteReferentie != null) {
            meld(Regel.TR316, s, "/ProductReferentie/VorigReferentieNummer", eersteReferentie);
        }
        if (vorige != null && vorige.soort() == Vermelding.VORIGE_REFERENTIE.ordinal()) {
            meld(Regel.TR315, s, "/ProductReferentie/VorigReferentieNummer", vorige);
        }
    }

    private void dubbel(Regel regel, Sleutel s, String onderdeel) {
        if (vorige != null) {
            meld(regel, s, onderdeel, vorige);
        }
    }

    private void meld(Regel regel, Sleutel s, String onderdeel, Sleutel ander) {
        bevindingen.meld(
                Fout.van(
                        regel,
                        new Plaats(pad(s) + onderdeel, s.regel()),
                        "gelijk aan " + pad(ander) + " (regel " + ander.regel() + ")",
                        "één keer in het bericht"));
    }

    private String pad(Sleutel s) {
        int client = (int) (s.plek() >>> Integer.SIZE);
        int prestatie = (int) s.plek();
        String pad = wortel + client + "]";
        return prestatie == 0 ? pad : pad + "/Prestaties/Prestatie[" + prestatie + "]";
    }
}
