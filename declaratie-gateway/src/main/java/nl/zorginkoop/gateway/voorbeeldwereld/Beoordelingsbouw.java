package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.toelating.Beoordelingsloket;
import nl.zorginkoop.contracting.toelating.Beoordelingsoverzicht;
import nl.zorginkoop.contracting.toelating.Besluitloket;
import nl.zorginkoop.contracting.toelating.Bezwaarloket;
import nl.zorginkoop.contracting.toelating.Eisstand;
import nl.zorginkoop.contracting.toelating.Herstelpunt;
import nl.zorginkoop.contracting.toelating.Oordeelopgave;
import nl.zorginkoop.contracting.toelating.Werkrij;
import nl.zorginkoop.contracting.toelating.Werkstap;

/**
 * Aanvragen in elke toestand die een beoordelaar tegenkomt, gemaakt zoals hij het zelf zou doen:
 * twee mensen, eis voor eis, met de klok op de dag dat het gebeurde. Elke stap kijkt waar de
 * aanvraag staat, zodat laden na een ongeluk verder kan.
 */
@ApplicationScoped
class Beoordelingsbouw {
    private static final Gemeentecode RIVIERDAM = new Gemeentecode("9101");
    private static final Namens EEN = Namens.gemeente("beoordelaar", Rol.BEOORDELAAR, RIVIERDAM);
    private static final Namens TWEE = Namens.gemeente("beoordelaar2", Rol.BEOORDELAAR, RIVIERDAM);
    private static final String VERZEKERING = "2.23";
    private static final String SURSEANCE = "2.13";
    private static final String CERTIFICAAT = "2.22";

    /** Een aanbieder, en bij welke eis hij zelf zegt dat hij er niet aan voldoet. */
    private enum Aanvrager {
        KOMPAS("42420108", "Jeugdzorg Het Kompas"),
        ROLPUNT("42420106", "Hulpmiddelencentrum Rolpunt", VERZEKERING),
        MOLENHOEK("42420104", "Dagcentrum De Molenhoek"),
        BESCHERMING("42420112", "Jeugdbescherming Rivierland"),
        BUITENKANS("42420107", "Logeerhuis De Buitenkans", VERZEKERING),
        VLINDER("42420109", "Praktijk De Vlinder", VERZEKERING),
        BESCHUT("42420105", "Stichting Beschut Wonen Rivierland", SURSEANCE),
        REGENBOOG("42420114", "Dagbehandeling De Regenboog", SURSEANCE),
        GEZINSHUIZEN("42420110", "Gezinshuizen De Wadden"),
        RIVIERZORG("42420101", "Thuiszorg Rivierzorg"),
        HELDER("42420102", "Huishoudhulp Helder"),
        NOORDKADE("42420113", "Crisisdienst Jeugd Noordkade"),
        ONDERDAK("42420111", "Pleegzorg Onder Dak");

        private final String agb;
        private final String naam;
        private final Set<String> nee;

        Aanvrager(String agb, String naam, String... nee) {
            this.agb = agb;
            this.naam = naam;
            this.nee = Set.of(nee);
        }
    }

    @Inject Inschrijfbouw aanvragen;
    @Inject Beoordelingsoverzicht overzicht;
    @Inject Beoordelingsloket loket;
    @Inject Besluitloket besluiten;
    @Inject Bezwaarloket bezwaren;

    List<Inkoopdraaiboek.Stap> stappen() {
        return List.of(
                op("2026-08-18T10:00", "aanvragen-1", this::eersten),
                op("2026-08-21T11:00", "beoordelen-1", this::eersteVoornemens),
                op("2026-08-25T14:00", "beoordelen-1b", this::voornemenDatRijpt),
                op("2026-09-01T09:30", "aanvragen-2", this::rest),
                op("2026-09-08T11:00", "beoordelen-2", this::tweedeRonde),
                op("2026-09-11T10:00", "besluiten-1", this::besluit),
                op("2026-09-14T10:30", "beoordelen-3", this::derdeRonde),
                op("2026-09-14T15:20", "aanvragen-3", this::laatsten));
    }

    private static Inkoopdraaiboek.Stap op(String tijd, String naam, Runnable werk) {
        Consumer<Namens> alleenHier =
                n -> {
                    if (n.gemeente().equals(RIVIERDAM)) {
                        werk.run();
                    }
                };
        return new Inkoopdraaiboek.Stap(LocalDateTime.parse(tijd), naam, true, alleenHier);
    }

    private void eersten() {
        dienIn(Aanvrager.KOMPAS);
        dienIn(Aanvrager.ROLPUNT);
        dienIn(Aanvrager.MOLENHOEK);
    }

    private void eersteVoornemens() {
        rondAf(Aanvrager.KOMPAS);
        rondAf(Aanvrager.ROLPUNT);
    }

    // De laatste dag is 14 september: op de ochtend van de demo kan het besluit genomen worden.
    private void voornemenDatRijpt() {
        rondAf(Aanvrager.MOLENHOEK);
    }

    private void rest() {
        dienIn(Aanvrager.BESCHERMING);
        dienIn(Aanvrager.BUITENKANS);
        dienIn(Aanvrager.VLINDER);
        dienIn(Aanvrager.BESCHUT);
        dienIn(Aanvrager.REGENBOOG);
        dienIn(Aanvrager.GEZINSHUIZEN);
        dienIn(Aanvrager.RIVIERZORG);
        dienIn(Aanvrager.HELDER);
    }

    private void tweedeRonde() {
        rondAf(Aanvrager.BESCHERMING);
        rondAf(Aanvrager.BUITENKANS);
        beoordeel(Aanvrager.VLINDER, e -> true);
        beoordeel(Aanvrager.BESCHUT, e -> !e.artikel().equals(SURSEANCE));
        beoordeel(Aanvrager.REGENBOOG, e -> true);
        vraagBewijs(Aanvrager.RIVIERZORG);
        if (staatOp(Aanvrager.GEZINSHUIZEN, Werkstap.IN_BEHANDELING_NEMEN)) {
            beoordeel(Aanvrager.GEZINSHUIZEN, e -> e.stap() < 2);
            loket.vraagBibob(EEN, id(Aanvrager.GEZINSHUIZEN));
        }
    }

    private void besluit() {
        for (Aanvrager a : List.of(Aanvrager.KOMPAS, Aanvrager.ROLPUNT)) {
            if (staatOp(a, Werkstap.BESLUITEN)) {
                besluiten.besluit(EEN, id(a));
            }
        }
    }

    private void derdeRonde() {
        Aanvrager a = Aanvrager.HELDER;
        if (staatOp(a, Werkstap.IN_BEHANDELING_NEMEN)) {
            loket.neemInBehandeling(EEN, id(a));
            loket.vraagHerstel(
                    EEN,
                    id(a),
                    List.of(
                            new Herstelpunt(
                                    eis(a, CERTIFICAAT),
                                    "Het certificaat noemt huishoudelijke hulp niet: voeg de bijlage"
                                            + " met de scope toe.")));
            Namens klager = Inschrijfbouw.bieder(Aanvrager.BUITENKANS.agb);
            bezwaren.klaag(
                    klager,
                    id(Aanvrager.BUITENKANS),
                    "De polis is er sinds 9 september. Wij vragen u dat mee te wegen.");
        }
    }

    private void laatsten() {
        dienIn(Aanvrager.NOORDKADE);
        dienIn(Aanvrager.ONDERDAK);
        aanvragen.dienIn(Aanvrager.ROLPUNT.agb, Aanvrager.ROLPUNT.naam, Set.of());
    }

    private void dienIn(Aanvrager a) {
        aanvragen.dienIn(a.agb, a.naam, a.nee);
    }

    private void rondAf(Aanvrager a) {
        beoordeel(a, e -> true);
        if (staatOp(a, Werkstap.NALEZEN)) {
            besluiten.eisen(TWEE, id(a)).stream()
                    .filter(e -> e.uitkomst() == Oordeelopgave.Oordeel.VOLDOET_NIET)
                    .forEach(e -> loket.leesTegen(TWEE, e.oordeel(), true, null));
        }
        if (staatOp(a, Werkstap.VOORNEMEN)) {
            besluiten.neemVoornemen(EEN, id(a));
        }
    }

    /** Beoordeelt de eisen die hier genoemd zijn; wie zelf nee zegt, voldoet niet. */
    private void beoordeel(Aanvrager a, Predicate<Eisstand> welke) {
        UUID id = id(a);
        if (staatOp(a, Werkstap.IN_BEHANDELING_NEMEN)) {
            loket.neemInBehandeling(EEN, id);
        }
        besluiten.eisen(EEN, id).stream()
                .filter(e -> e.stap() == 0 && e.oordeel() == null)
                .forEach(e -> oordeel(a, e));
        if (staatOp(a, Werkstap.BEGINNEN)) {
            loket.begin(EEN, id);
        }
        besluiten.eisen(EEN, id).stream()
                .filter(e -> e.stap() > 0 && e.oordeel() == null)
                .forEach(
                        e -> {
                            if (welke.test(e)) {
                                oordeel(a, e);
                            } else if (e.artikel().equals(SURSEANCE)) {
                                // Dezelfde verklaring krijgt bij een ander een nee: dat valt op.
                                loket.oordeel(EEN, id, Oordeelopgave.voldoet(e.voorwaarde(), null));
                            }
                        });
    }

    private void oordeel(Aanvrager a, Eisstand e) {
        UUID bewijs =
                "CERTIFICAAT".equals(e.bewijssoort())
                        ? aanvragen.bewijs(a.agb, e.voorwaarde())
                        : null;
        loket.oordeel(
                EEN,
                id(a),
                a.nee.contains(e.artikel())
                        ? Oordeelopgave.voldoetNiet(
                                e.voorwaarde(),
                                null,
                                "De aanbieder verklaart zelf dat hij hier nog niet aan voldoet.")
                        : Oordeelopgave.voldoet(e.voorwaarde(), bewijs));
    }

    private void vraagBewijs(Aanvrager a) {
        if (staatOp(a, Werkstap.IN_BEHANDELING_NEMEN)) {
            loket.neemInBehandeling(EEN, id(a));
            List<Eisstand> eisen = besluiten.eisen(EEN, id(a));
            eisen.stream().filter(e -> e.stap() == 0).forEach(e -> oordeel(a, e));
            loket.vraagBewijs(
                    EEN,
                    id(a),
                    eisen.stream()
                            .filter(e -> Set.of("GVA", "BELASTINGDIENST").contains(e.bewijssoort()))
                            .map(Eisstand::voorwaarde)
                            .toList());
        }
    }

    private boolean staatOp(Aanvrager a, Werkstap stap) {
        return rij(a).stap() == stap;
    }

    private UUID id(Aanvrager a) {
        return rij(a).id();
    }

    private UUID eis(Aanvrager a, String artikel) {
        return besluiten.eisen(EEN, id(a)).stream()
                .filter(e -> e.artikel().equals(artikel))
                .map(Eisstand::voorwaarde)
                .findFirst()
                .orElseThrow();
    }

    private Werkrij rij(Aanvrager a) {
        Bladvraag zoek = new Bladvraag(null, false, Bladvraag.Plek.EERSTE, null, 5, a.agb, null);
        return overzicht.werkvoorraad(EEN, zoek).rijen().get(0);
    }
}
