package nl.zorginkoop.iwmo.voorbeeld;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.r32.Adres;
import nl.zorginkoop.iwmo.r32.Communicatie;
import nl.zorginkoop.iwmo.r32.Contact;
import nl.zorginkoop.iwmo.r32.Huis;
import nl.zorginkoop.iwmo.r32.OpenPeriode;
import nl.zorginkoop.iwmo.r32.Relatie;
import nl.zorginkoop.iwmo.r32.Telefoon;
import nl.zorginkoop.iwmo.r32.Telefoonnummers;
import nl.zorginkoop.iwmo.r32.ToegewezenProduct;
import nl.zorginkoop.iwmo.r32.ToewijzingClient;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;

/** Een 301. */
final class Toewijzingvoorbeeld {

    private final Gegevens g;
    private final Toeval t;

    Toewijzingvoorbeeld(Gegevens gegevens) {
        this.g = gegevens;
        this.t = gegevens.toeval();
    }

    Toewijzingbericht maak(int regels) {
        return new Toewijzingbericht(g.header(), client(regels));
    }

    private ToewijzingClient client(int regels) {
        return new ToewijzingClient(
                t.bsn(),
                g.geboortedatum(),
                g.geslacht(),
                g.volledigeNaam(),
                t.soms(25, this::communicatie),
                t.soms(10, () -> t.uit("01 02 03 04 05 11 12")),
                t.soms(15, () -> t.uit("06 07 08 09 10")),
                t.soms(20, () -> "Toelichting <bij> de client & zijn zorg é\u20ac"),
                relaties(),
                contactgegevens(),
                producten(regels),
                null);
    }

    private Communicatie communicatie() {
        String vorm = t.uit("1 2 3");
        return new Communicatie(vorm, vorm.equals("1") ? "Fries" : null);
    }

    private List<Relatie> relaties() {
        List<Relatie> relaties = new ArrayList<>();
        for (int i = t.getal(0, 3); i > 0; i--) {
            relaties.add(
                    new Relatie(
                            Integer.toString(relaties.size() + 1),
                            t.soms(50, () -> t.getal(0, 99)),
                            t.uit("03 09 10 11 12 16 22"),
                            t.soms(50, g::geboortedatum),
                            t.soms(50, g::geslacht),
                            g.volledigeNaam(),
                            contact(t.uit("01 02 03 04")),
                            null));
        }
        return relaties;
    }

    private List<Contact> contactgegevens() {
        List<Contact> contacten = new ArrayList<>();
        contacten.add(contact("01"));
        if (t.kans(30)) {
            contacten.add(contact("02"));
        }
        if (t.kans(20)) {
            contacten.add(contact("04"));
        }
        return contacten;
    }

    private Contact contact(String soort) {
        LocalDate begin = t.dag(g.dagtekening(), 30);
        OpenPeriode periode =
                soort.equals("04")
                        ? new OpenPeriode(begin, t.soms(50, () -> t.dag(begin, 90)))
                        : null;
        return new Contact(
                soort,
                adres(),
                t.soms(10, () -> "Woonvorm De Sluis"),
                t.soms(60, this::telefoon),
                t.soms(40, () -> "contact@voorbeeld.example"),
                periode,
                null);
    }

    private Adres adres() {
        boolean buitenland = t.kans(5);
        return new Adres(
                new Huis(
                        t.getal(1, 400),
                        t.soms(10, t::letter),
                        t.soms(10, () -> "bis"),
                        t.soms(3, () -> t.uit("AB BY TO WW"))),
                buitenland ? "B-1000" : t.getal(1000, 9999) + t.letter() + t.letter(),
                t.soms(90, () -> "Proefstraat"),
                t.soms(90, () -> "Voorbeelddam"),
                buitenland ? "BE" : "NL");
    }

    private Telefoonnummers telefoon() {
        return new Telefoonnummers(nummer(), t.soms(20, this::nummer));
    }

    private Telefoon nummer() {
        return new Telefoon("0" + t.cijfers(9), "0031");
    }

    private List<ToegewezenProduct> producten(int regels) {
        int aantal = regels > 0 ? regels : t.getal(1, 4);
        List<ToegewezenProduct> producten = new ArrayList<>();
        List<String> categorieen = g.categorieen(aantal);
        int nummer = t.getal(1, 900_000_000);
        for (int i = 0; i < aantal; i++) {
            // Meer producten dan categorieën: dan na elkaar in de tijd, zodat niets stapelt.
            int ronde = i / categorieen.size();
            String categorie = categorieen.get(i % categorieen.size());
            LocalDate begin = t.dag(g.dagtekening(), 60).plusYears(3L * ronde);
            producten.add(product(nummer + i, categorie, begin, aantal));
        }
        return producten;
    }

    private ToegewezenProduct product(int nummer, String categorie, LocalDate begin, int aantal) {
        Productkeuze keuze = Productkeuze.maak(g, categorie, begin, aantal == 1);
        boolean verwijderd = keuze.einde() != null && t.kans(5);
        LocalDate einde = keuze.einde();
        if (aantal > 16 && einde == null) {
            einde = begin.plusYears(2);
        }
        return new ToegewezenProduct(
                nummer,
                t.soms(30, () -> "REF" + t.cijfers(8)),
                keuze.product(),
                g.dagtekening().minusDays(t.getal(0, 20)),
                LocalTime.of(t.getal(0, 23), t.getal(0, 59), t.getal(0, 59)),
                begin,
                verwijderd ? begin : einde,
                verwijderd ? "13" : t.soms(30, () -> t.uit("03 04 05 08 12 14")),
                keuze.omvang(),
                keuze.budget(),
                t.soms(15, () -> "Zie het \"plan\"\tvan de client\n(bijlage)"),
                null);
    }
}
