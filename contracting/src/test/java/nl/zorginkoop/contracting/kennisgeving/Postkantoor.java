package nl.zorginkoop.contracting.kennisgeving;

import java.util.HashMap;
import java.util.Map;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** De kamer, in elkaar gezet zoals de server dat doet, over de verbinding van één transactie. */
public final class Postkantoor {
    public final Kennisgevingloket loket = new Kennisgevingloket();
    final Taakmelder melder = new Taakmelder();

    public Postkantoor(Databank databank, Mailer mailer) {
        Kennisgevingen kennisgevingen = new Kennisgevingen();
        kennisgevingen.databank = databank;
        Bezorgingen bezorgingen = new Bezorgingen();
        bezorgingen.databank = databank;
        bezorgingen.werkvoorraad = new Werkvoorraad(databank, databank);
        Verzending verzending = new Verzending();
        verzending.kennisgevingen = kennisgevingen;
        verzending.bezorgingen = bezorgingen;
        verzending.mailer = mailer;
        verzending.klok = Testdatabank.klok(databank);
        loket.verzending = verzending;
        loket.kennisgevingen = kennisgevingen;
        loket.bezorgingen = bezorgingen;
        melder.verzending = verzending;
        melder.bezorgingen = bezorgingen;
    }

    /** De mail voor andere kamers; met poort 0 is er geen mailserver. */
    public static Mailpost mailpost(int poort, Klok klok) {
        Mailpost post = new Mailpost();
        post.mailer = poort == 0 ? zonderMail() : mailer(poort);
        post.klok = klok;
        return post;
    }

    public static Mailer zonderMail() {
        return new Mailer(Mailinstelling.uitOmgeving(naam -> null));
    }

    static Mailer mailer(int poort) {
        Map<String, String> omgeving = new HashMap<>();
        omgeving.put("ZORGINKOOP_SMTP_HOST", "localhost");
        omgeving.put("ZORGINKOOP_SMTP_PORT", String.valueOf(poort));
        omgeving.put("ZORGINKOOP_SMTP_AFZENDER", "zorginkoop@waterrijk.example");
        omgeving.put("ZORGINKOOP_URL", "https://zorg.example/");
        return new Mailer(Mailinstelling.uitOmgeving(omgeving::get));
    }
}
