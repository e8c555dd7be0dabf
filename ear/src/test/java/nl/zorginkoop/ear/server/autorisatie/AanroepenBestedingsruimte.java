package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.bestedingsruimte.Addendumopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Hoogteopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Naarrato;
import nl.zorginkoop.contracting.bestedingsruimte.Planpunten;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtefactoren;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteuitkomst;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De deuren van {@code bestedingsruimte}. */
@Dependent
class AanroepenBestedingsruimte implements Kameraanroepen {
    private static final Planpunten PUNTEN =
            new Planpunten(MERK, "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
    private static final Ruimtefactoren FACTOREN =
            new Ruimtefactoren(MERK, "o", "c", "g", "a", "p");

    @Override
    public void richtIn(Proefwereld w) {
        loopt(w);
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij(
                "Ruimteloket.maakBekend",
                (w, e) ->
                        List.of(
                                new Ruimteopgave(
                                        w.overeenkomst,
                                        MERK + Aanroepen.kort(),
                                        LocalDate.of(2060, 1, 1),
                                        false,
                                        MERK,
                                        null)));
        a.bij("Ruimteloket.geefZienswijze", (w, e) -> List.of(voornemen(w), MERK));
        a.bij(
                "Ruimteloket.besluit",
                (w, e) -> {
                    UUID ruimte = voornemen(w);
                    w.alsAanbieder(() -> stap(w, ruimte, "ZIENSWIJZE", null));
                    return List.of(ruimte, hoogte(ouder(w, 2060)));
                });
        a.bij("Ruimteloket.legPlanVoor", (w, e) -> List.of(besloten(w), PUNTEN));
        a.bij(
                "Ruimteloket.stemIn",
                (w, e) -> {
                    UUID ruimte = besloten(w);
                    return List.of(ruimte, plan(w, ruimte), "bestuurder");
                });
        a.bij("Ruimteloket.trekIn", (w, e) -> List.of(voornemen(w), MERK));
        a.bij(
                "Ruimteloket.neemOver",
                (w, e) -> {
                    int jaar = jaar(w);
                    return List.of(
                            new Ruimteopgave(
                                    w.overeenkomst,
                                    MERK + Aanroepen.kort(),
                                    LocalDate.of(jaar, 1, 1),
                                    false,
                                    MERK,
                                    LocalDate.of(jaar - 1, 7, 1)),
                            plafond(w, jaar, 0),
                            new Ruimteloket.Overname(
                                    LocalDate.of(jaar - 1, 6, 1),
                                    LocalDate.of(jaar - 1, 9, 1),
                                    LocalDate.of(jaar - 1, 10, 1),
                                    MERK),
                            hoogte(null),
                            PUNTEN);
                });
        overleg(a);
        bundels(a);
        for (String deur : List.of("ruimte", "stappen", "hoogte", "plannen", "plafonds")) {
            a.bij("Ruimteoverzicht." + deur, (w, e) -> List.of(loopt(w)));
        }
        a.bij(
                "Ruimteoverzicht.addenda",
                (w, e) -> {
                    UUID ruimte = metBesluit(w, "VERHOOGD");
                    addendum(w, ruimte);
                    return List.of(ruimte);
                });
        a.bij(
                "Ruimteoverzicht.vanBesluit",
                (w, e) -> {
                    UUID besluit = w.nieuw();
                    loopt(w, besluit);
                    return List.of(besluit);
                });
        a.bij("Ruimteoverzicht.zonderKlok", (w, e) -> List.of(w.overeenkomst));
        a.bij(
                "Ruimteoverzicht.teBundelen",
                (w, e) -> {
                    loopt(w);
                    return List.of(loopt(w));
                });
        a.bij(
                "Ruimteoverzicht.bundel",
                (w, e) -> {
                    UUID ruimte = loopt(w);
                    bundel(w, ruimte, loopt(w));
                    return List.of(ruimte);
                });
    }

    private static void overleg(Aanroepen a) {
        a.bij(
                "Ruimteoverlegloket.meldDreiging",
                (w, e) -> List.of(loopt(w, w.nieuw(), e.rol().isVanAanbieder(), 0), MERK));
        a.bij("Ruimteoverlegloket.legOverlegVast", (w, e) -> List.of(opSignaal(w), MERK));
        a.bij(
                "Ruimteoverlegloket.besluit",
                (w, e) -> {
                    UUID ruimte = opSignaal(w);
                    gemeente(w, ruimte, "OVERLEG", null);
                    return List.of(ruimte, Ruimteuitkomst.ONGEWIJZIGD, MERK);
                });
        a.bij(
                "Ruimteoverlegloket.stelAddendumOp",
                (w, e) ->
                        List.of(
                                metBesluit(w, "VERHOOGD"),
                                new Addendumopgave(Euro.van("10.00"), null, MERK)));
        a.bij(
                "Ruimteoverlegloket.teken",
                (w, e) -> {
                    UUID ruimte = metBesluit(w, "VERHOOGD");
                    return List.of(ruimte, addendum(w, ruimte), "bestuurder");
                });
        a.bij(
                "Ruimteoverlegloket.tekenMee",
                (w, e) -> {
                    UUID ruimte = metBesluit(w, "VERHOOGD");
                    UUID addendum = addendum(w, ruimte);
                    w.alsAanbieder(() -> stap(w, ruimte, "ADDENDUM_AANBIEDER", addendum));
                    return List.of(ruimte, addendum, "mandaat");
                });
        a.bij(
                "Ruimteoverlegloket.stemInMetStop",
                (w, e) -> List.of(metBesluit(w, "CLIENTENSTOP"), MERK));
        a.bij(
                "Ruimteoverlegloket.bevestigStop",
                (w, e) -> {
                    UUID ruimte = metBesluit(w, "CLIENTENSTOP");
                    w.alsAanbieder(() -> stap(w, ruimte, "STOP_AKKOORD", null));
                    return List.of(ruimte, w.vandaag(), MERK);
                });
    }

    private static void bundels(Aanroepen a) {
        a.bij("Bundelloket.bundel", (w, e) -> List.of(List.of(loopt(w), loopt(w)), MERK));
        a.bij("Bundelloket.stemIn", (w, e) -> List.of(bundel(w, loopt(w), loopt(w)), "bestuurder"));
        a.bij(
                "Bundelloket.verschuif",
                (w, e) -> {
                    UUID uit = loopt(w, w.nieuw(), false, 100_000);
                    UUID naar = loopt(w);
                    UUID bundel = bundel(w, uit, naar);
                    w.alsAanbieder(
                            () ->
                                    w.zet(
                                            "insert into ruimtebundelakkoord (bundel, gemeente, aanbieder, reden, door)"
                                                    + " values (?, '9751', '97510001', 'ja', 'merk')",
                                            bundel));
                    return List.of(bundel, uit, naar, Euro.van("1.00"), MERK);
                });
    }

    private static Hoogteopgave hoogte(UUID onder) {
        return new Hoogteopgave(
                Euro.van("100.00"), Naarrato.HEEL_JAAR, onder, FACTOREN, MERK, "raadsbesluit");
    }

    private static int jaar(Proefwereld w) {
        return w.databank
                .eerste("select extract(year from vandaag())::int", r -> r.getInt(1))
                .orElseThrow();
    }

    /** Een eigen plafond onder de begroting: een aanbieder heeft er daaronder maar een. */
    private static UUID ouder(Proefwereld w, int jaar) {
        UUID id = w.nieuw();
        // Eerst, want is er voor dat jaar nog geen begroting, dan ontstaat zij hier.
        UUID begroting = w.merk("select vind_plafond('9751', 'WMO', ?, null, null)", jaar);
        w.zet(
                "insert into plafond (id, gemeente, jaar, wet, soort, naam, categorieen, ouder, pad) values (?, '9751', ?,"
                        + " 'WMO', 'PLAFOND', ?, '{99}', ?, array[?, ?])",
                id,
                jaar,
                MERK,
                begroting,
                begroting,
                id);
        return id;
    }

    private static UUID plafond(Proefwereld w, int jaar, long centen) {
        UUID id = w.nieuw();
        w.zet(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad) select ?, '9751',"
                        + " ?, ?, 'WMO', 'BESTEDINGSRUIMTE', ?, o.id, o.pad || ?::uuid from plafond o where o.id = ?",
                id,
                DEZE.code(),
                jaar,
                MERK,
                id,
                ouder(w, jaar));
        // Echt geld: een stand zonder boeking is wat de hertelling zoekt.
        if (centen > 0) {
            w.merk(
                    "select coalesce(boek(?, 'BEGROOT', 'BUITEN', 'VRIJ', ?, null, null, null, null, ?, false), ?)",
                    id,
                    centen,
                    id,
                    id);
        }
        return id;
    }

    private static UUID voornemen(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into bestedingsruimte (id, gemeente, aanbieder, overeenkomst, wet, jaar, vorm, van, aspecifiek, proces,"
                        + " zienswijze_tot, door) values (?, '9751', '97510001', ?, 'WMO', 2060, ?, '2060-01-01', false, ?,"
                        + " vandaag() + 20, ?)",
                id,
                w.overeenkomst,
                MERK + Aanroepen.kort(),
                MERK,
                MERK);
        gemeente(w, id, "VOORNEMEN", null);
        return id;
    }

    private static UUID besloten(Proefwereld w) {
        UUID ruimte = voornemen(w);
        w.alsAanbieder(() -> stap(w, ruimte, "ZIENSWIJZE", null));
        hoogte(w, ruimte, w.nieuw(), ouder(w, 2060));
        gemeente(w, ruimte, "BESLUIT", null);
        return ruimte;
    }

    private static void hoogte(Proefwereld w, UUID ruimte, UUID besluit, UUID ouder) {
        w.zet(
                "insert into ruimtebesluit (id, gemeente, aanbieder, ruimte, jaarbedrag, wijze, bedrag, ouder, behoefte, omzet,"
                        + " clienten, groei, aanbod, prestatie, reactie, boven_begroting, door) values (?, '9751', '97510001',"
                        + " ?, 100, 'HEEL_JAAR', 100, ?, ?, 'o', 'c', 'g', 'a', 'p', 'r', 'b', ?)",
                besluit,
                ruimte,
                ouder,
                MERK,
                MERK);
    }

    private static UUID plan(Proefwereld w, UUID ruimte) {
        UUID id = schrijfPlan(w, ruimte);
        gemeente(w, ruimte, "PLAN", id);
        return id;
    }

    private static UUID schrijfPlan(Proefwereld w, UUID ruimte) {
        UUID id = w.nieuw();
        w.zet(
                "insert into ruimteplan (id, gemeente, aanbieder, ruimte, versie, lopende_clienten, nieuwe_clienten, wachtlijst,"
                        + " spreiding, monitoring, na_bereiken, specifiek, aspecifieke, alternatief, crisis, communicatie,"
                        + " door) values (?, '9751', '97510001', ?, 1, ?, 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', ?)",
                id,
                ruimte,
                MERK,
                MERK);
        return id;
    }

    private static UUID loopt(Proefwereld w) {
        return loopt(w, w.nieuw());
    }

    private static UUID loopt(Proefwereld w, UUID besluit) {
        return loopt(w, besluit, false, 0);
    }

    /** Een ruimte die dit jaar loopt, zoals wie haar overnam haar achterliet. */
    private static UUID loopt(Proefwereld w, UUID besluit, boolean aspecifiek, long centen) {
        UUID id = w.nieuw();
        int jaar = jaar(w);
        UUID plafond = plafond(w, jaar, centen);
        w.zet(
                "insert into bestedingsruimte (id, gemeente, aanbieder, overeenkomst, wet, jaar, vorm, van, aspecifiek, proces,"
                        + " zienswijze_tot, overgenomen, plafond, door) values (?, '9751', '97510001', ?, 'WMO', ?, ?, ?, ?,"
                        + " ?, ?, true, ?, ?)",
                id,
                w.overeenkomst,
                jaar,
                MERK + Aanroepen.kort(),
                LocalDate.of(jaar, 1, 1),
                aspecifiek,
                MERK,
                LocalDate.of(jaar - 1, 7, 1),
                plafond,
                MERK);
        w.als(
                Proefwereld.eigenaar(Rol.CONTRACTMANAGER),
                () -> {
                    op(w, id, "VOORNEMEN", LocalDate.of(jaar - 1, 6, 1), null);
                    w.zet(
                            "insert into ruimtebesluit (id, gemeente, aanbieder, ruimte, jaarbedrag, wijze, bedrag, ouder,"
                                    + " behoefte, omzet, clienten, groei, aanbod, prestatie, reactie, door) select ?, '9751',"
                                    + " '97510001', r.id, 100, 'HEEL_JAAR', 100, r.ouder, ?, 'o', 'c', 'g', 'a', 'p', 'r', ?"
                                    + " from bestedingsruimte r where r.id = ?",
                            besluit,
                            MERK,
                            MERK,
                            id);
                    op(w, id, "BESLUIT", LocalDate.of(jaar - 1, 9, 1), null);
                    UUID plan = schrijfPlan(w, id);
                    op(w, id, "PLAN", LocalDate.of(jaar - 1, 10, 1), plan);
                    op(w, id, "GEZAMENLIJK_PLAN", LocalDate.of(jaar - 1, 10, 1), plan);
                    stap(w, id, "VAN_KRACHT", null);
                });
        return id;
    }

    private static UUID opSignaal(Proefwereld w) {
        UUID ruimte = loopt(w);
        gemeente(w, ruimte, "SIGNAAL_70", null);
        return ruimte;
    }

    private static UUID metBesluit(Proefwereld w, String uitkomst) {
        UUID ruimte = opSignaal(w);
        gemeente(w, ruimte, "OVERLEG", null);
        w.als(
                Proefwereld.eigenaar(Rol.CONTRACTMANAGER),
                () ->
                        w.zet(
                                "insert into ruimtegang (gemeente, aanbieder, ruimte, soort, uitkomst, reden, door) values"
                                        + " ('9751', '97510001', ?, 'BESLUIT_RUIMTE', ?, ?, 'merk')",
                                ruimte,
                                uitkomst,
                                MERK));
        return ruimte;
    }

    private static UUID addendum(Proefwereld w, UUID ruimte) {
        UUID id = w.nieuw();
        w.zet(
                "insert into ruimteaddendum (id, gemeente, aanbieder, ruimte, volgnr, bedrag, ingang, reden, door) values (?,"
                        + " '9751', '97510001', ?, 1, 1000, vandaag(), ?, 'merk')",
                id,
                ruimte,
                MERK);
        gemeente(w, ruimte, "ADDENDUM", id);
        return id;
    }

    private static UUID bundel(Proefwereld w, UUID een, UUID twee) {
        UUID id = w.nieuw();
        w.zet(
                "insert into ruimtebundel (id, gemeente, aanbieder, reden, door) values (?, '9751', '97510001', ?, ?)",
                id,
                MERK,
                MERK);
        for (UUID ruimte : List.of(een, twee)) {
            w.zet(
                    "insert into ruimtebundellid (bundel, ruimte, gemeente, aanbieder) values (?, ?, '9751', '97510001')",
                    id,
                    ruimte);
        }
        return id;
    }

    private static void gemeente(Proefwereld w, UUID ruimte, String soort, UUID stuk) {
        w.als(Proefwereld.eigenaar(Rol.CONTRACTMANAGER), () -> stap(w, ruimte, soort, stuk));
    }

    private static void stap(Proefwereld w, UUID ruimte, String soort, UUID stuk) {
        op(w, ruimte, soort, null, stuk);
    }

    private static void op(Proefwereld w, UUID ruimte, String soort, LocalDate dag, UUID stuk) {
        w.zet(
                "insert into ruimtegang (gemeente, aanbieder, ruimte, soort, op, stuk, reden, door) values ('9751',"
                        + " '97510001', ?, ?, ?, ?, ?, 'merk')",
                ruimte,
                soort,
                dag,
                stuk,
                MERK);
    }
}
