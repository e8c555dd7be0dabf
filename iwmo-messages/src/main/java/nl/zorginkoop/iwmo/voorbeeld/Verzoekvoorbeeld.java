package nl.zorginkoop.iwmo.voorbeeld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Antwoord;
import nl.zorginkoop.iwmo.r32.Antwoordbericht;
import nl.zorginkoop.iwmo.r32.NieuwProduct;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.OngewijzigdProduct;
import nl.zorginkoop.iwmo.r32.TeWijzigenProduct;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.Verwijzer;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.WijzigingClient;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;
import nl.zorginkoop.iwmo.r32.Woonplaatsbeginsel;

/** Een 315, 317 of 319. */
final class Verzoekvoorbeeld {

    private static final int MAX_PRODUCTEN = 16;

    private final Gegevens g;
    private final Toeval t;

    Verzoekvoorbeeld(Gegevens gegevens) {
        this.g = gegevens;
        this.t = gegevens.toeval();
    }

    Toewijzingsverzoek toewijzing(int regels) {
        List<AangevraagdProduct> producten = new ArrayList<>();
        String kenmerk = "VOT" + t.cijfers(8);
        List<String> categorieen = g.categorieen(aantal(regels));
        for (String categorie : categorieen) {
            LocalDate begin = t.dag(g.dagtekening().minusDays(30), 90);
            Productkeuze keuze = Productkeuze.maak(g, categorie, begin, categorieen.size() == 1);
            boolean beschikking = t.kans(30);
            producten.add(
                    new AangevraagdProduct(
                            kenmerk + "-" + (producten.size() + 1),
                            beschikking ? t.getal(1, 999_999_999) : null,
                            keuze.product(),
                            beschikking ? begin.minusDays(10) : null,
                            begin,
                            keuze.einde(),
                            keuze.omvang(),
                            keuze.budget(),
                            verwijzer(),
                            t.soms(50, () -> t.uit("1 2")),
                            t.soms(20, () -> "Graag spoedig"),
                            null));
        }
        boolean jeugd = g.domein() == Domein.JW;
        return new Toewijzingsverzoek(
                g.header(),
                new VerzoekClient(
                        t.bsn(),
                        g.geboortedatum(),
                        g.geslacht(),
                        g.verkorteNaam(),
                        jeugd ? t.soms(60, () -> t.uit("1 2")) : null,
                        t.soms(20, () -> "Aanmelding via het wijkteam"),
                        producten,
                        null));
    }

    private Verwijzer verwijzer() {
        String type = t.uit("01 02 03 04 05 06 08");
        boolean beroeps = "02 03 04 05".contains(type);
        if (beroeps && t.kans(60)) {
            return new Verwijzer(type, null, "0000" + t.cijfers(4));
        }
        return new Verwijzer(type, beroeps || t.kans(30) ? "Praktijk Voorbeelddam" : null, null);
    }

    Wijzigingsverzoek wijziging(int regels) {
        int nummer = t.getal(1, 900_000_000);
        List<OngewijzigdProduct> blijft = new ArrayList<>();
        for (int i = t.getal(0, 2); i > 0; i--) {
            blijft.add(new OngewijzigdProduct(nummer++, null));
        }
        List<TeWijzigenProduct> anders = new ArrayList<>();
        for (int i = t.getal(blijft.isEmpty() ? 1 : 0, 2); i > 0; i--) {
            anders.add(teWijzigen(nummer++));
        }
        List<NieuwProduct> nieuw = new ArrayList<>();
        boolean moet = anders.isEmpty();
        for (String categorie : moet || t.kans(60) ? g.categorieen(aantal(regels)) : List.of("")) {
            if (!categorie.isEmpty()) {
                nieuw.add(nieuw(categorie));
            }
        }
        Verzoek verzoek =
                new Verzoek("VOW" + t.cijfers(8), t.uit("1 2"), blijft, anders, nieuw, null);
        return new Wijzigingsverzoek(g.header(), new WijzigingClient(t.bsn(), verzoek, null));
    }

    private TeWijzigenProduct teWijzigen(int nummer) {
        LocalDate begin = g.dagtekening().plusDays(t.getal(1, 60));
        LocalDate einde = t.dag(begin, 300);
        if (t.kans(30)) {
            return new TeWijzigenProduct(nummer, begin, einde, null, t.getal(1, 900_000), null);
        }
        Omvang omvang = t.soms(80, g::omvang);
        boolean met = Gegevens.perWeek(omvang) || t.kans(50);
        return new TeWijzigenProduct(nummer, begin, met ? einde : null, omvang, null, null);
    }

    private NieuwProduct nieuw(String categorie) {
        LocalDate begin = g.dagtekening().plusDays(t.getal(1, 60));
        Productkeuze keuze = Productkeuze.maak(g, categorie, begin, false);
        return new NieuwProduct(
                keuze.product(), begin, keuze.einde(), keuze.omvang(), keuze.budget(), null);
    }

    private int aantal(int regels) {
        return regels > 0 ? Math.min(regels, MAX_PRODUCTEN) : t.getal(1, 4);
    }

    Antwoordbericht antwoord() {
        boolean afgewezen = t.kans(60);
        String reden = afgewezen ? t.uit("1 2 3 4 5 6 7 8 9") : null;
        boolean jeugd = g.domein() == Domein.JW;
        Woonplaatsbeginsel gemeente =
                jeugd && "8".equals(reden) ? new Woonplaatsbeginsel("9904", null) : null;
        return new Antwoordbericht(
                g.header(),
                new Antwoord("VOT" + t.cijfers(8), afgewezen ? "1" : "2", reden, gemeente, null));
    }
}
