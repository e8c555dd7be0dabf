package nl.zorginkoop.iwmo.lezen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;

/** Onthoudt de kop zoals hij er staat, ook als die niet aan het schema voldoet. */
final class Kopvanger {

    private static final int DIEPSTE = 4;

    private final Berichttype type;
    private final Map<String, String> waarden = new HashMap<>();
    private final StringBuilder tekst = new StringBuilder();
    private String ouder = "";
    private int diepte;
    private boolean klaar;

    Kopvanger(Berichttype type) {
        this.type = type;
    }

    void in(String naam) {
        if (klaar) {
            return;
        }
        diepte++;
        tekst.setLength(0);
        if (diepte == 2 && !naam.equals("Header")) {
            klaar = true;
        }
        if (diepte == 3) {
            ouder = naam;
        }
    }

    void tekens(char[] tekens, int van, int aantal) {
        if (!klaar && tekst.length() < 100) {
            tekst.append(tekens, van, Math.min(aantal, 100));
        }
    }

    void uit(String naam) {
        if (klaar) {
            return;
        }
        if (diepte == 3) {
            waarden.putIfAbsent(naam, tekst.toString().strip());
        } else if (diepte == DIEPSTE) {
            waarden.putIfAbsent(ouder + "/" + naam, tekst.toString().strip());
        } else if (diepte == 2) {
            klaar = true;
        }
        tekst.setLength(0);
        diepte--;
    }

    /** De kop is voorbij, of er komt er geen. */
    boolean klaar() {
        return klaar;
    }

    Kop kop() {
        return new Kop(
                type.release(),
                type.soort(),
                waarden.get("Afzender"),
                waarden.get("Ontvanger"),
                waarden.get("BerichtIdentificatie/Identificatie"),
                datum(waarden.get("BerichtIdentificatie/Dagtekening")),
                waarden.get("XsdVersie/BasisschemaXsdVersie"),
                waarden.get("XsdVersie/BerichtXsdVersie"));
    }

    /** De kop, mits erin staat van wie, voor wie en welk bericht. */
    Kop bruikbareKop() {
        Kop kop = kop();
        if (leeg(kop.afzender()) || leeg(kop.ontvanger()) || leeg(kop.identificatie())) {
            throw new BerichtGeweigerd(
                    Grond.KOP_ONVOLLEDIG,
                    "In de kop ontbreekt de afzender, de ontvanger of de identificatie.");
        }
        return kop;
    }

    private static boolean leeg(String tekst) {
        return tekst == null || tekst.isEmpty();
    }

    private static LocalDate datum(String tekst) {
        try {
            return tekst == null ? null : LocalDate.parse(tekst);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
