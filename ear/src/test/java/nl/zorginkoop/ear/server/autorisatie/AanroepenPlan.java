package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.AanroepenMelding.zaak;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.plan.Beschikkingopgave;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Soort;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Voorziening;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Vorm;
import nl.zorginkoop.contracting.plan.Deelplanopgave;
import nl.zorginkoop.contracting.plan.Planblad;
import nl.zorginkoop.contracting.plan.Triageregelloket;
import nl.zorginkoop.contracting.plan.Verslagopgave;
import nl.zorginkoop.contracting.plan.Zaakdossier;
import nl.zorginkoop.contracting.plan.Zrmopgave;
import nl.zorginkoop.contracting.regie.Melding.Domein;

/** De deuren van onderzoek, plan, besluit en bezwaar. */
@Dependent
class AanroepenPlan implements Kameraanroepen {
    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);

    @Override
    public void leg(Aanroepen a) {
        onderzoek(a);
        plannen(a);
        besluiten(a);
        a.bij("Triageregelloket.stel", (w, e) -> List.of(Triageregelloket.Code.SPOED, 2, LATER));
        a.bij("Zaakoverzicht.dossier", (w, e) -> List.of(zaak(w)));
    }

    private static void onderzoek(Aanroepen a) {
        a.bij(
                "Onderzoekloket.stuurAnders",
                (w, e) -> List.of(zaak(w), Zaakdossier.Triage.MEERVOUDIG, "Er speelt meer"));
        a.bij(
                "Onderzoekloket.regelSpoed",
                (w, e) -> List.of(zaak(w), "Thuiszorg", LATER, "Valgevaar"));
        a.bij(
                "Onderzoekloket.weegAf",
                (w, e) ->
                        List.of(
                                zaak(w),
                                Zaakdossier.Afweegstap.EIGEN_KRACHT,
                                Zaakdossier.Weeguitkomst.DEELS,
                                "Besproken"));
        a.bij(
                "Onderzoekloket.biedOndersteuning",
                (w, e) -> List.of(zaak(w), Zaakdossier.Antwoord.JA, "Graag"));
        a.bij(
                "Onderzoekloket.meet",
                (w, e) ->
                        List.of(
                                zaak(w),
                                new Zrmopgave(Zrmopgave.Soort.INTAKE, Map.of(Domein.JUSTITIE, 5))));
    }

    private static void plannen(Aanroepen a) {
        a.bij(
                "Planloket.maak",
                (w, e) -> {
                    sluitPlannen(w);
                    return List.of(zaak(w), "Thuis wonen", LATER);
                });
        a.bij("Planloket.draagOver", (w, e) -> List.of(plan(w, e), "iemand", "een ander"));
        a.bij("Planloket.sluit", (w, e) -> List.of(plan(w, e), "Klaar"));
        a.bij(
                "Planloket.voegDeelplanToe",
                (w, e) ->
                        List.of(
                                plan(w, e),
                                new Deelplanopgave(
                                        w.hulpvrager, "Naar buiten", "Elke week", false)));
        a.bij(
                "Planloket.noemLezer",
                (w, e) -> {
                    UUID deel = deelplan(w, plan(w, e));
                    w.zet(
                            "insert into deelplanlezer (deelplan, wie, gemeente, door) values (?, ?, '9751', ?)",
                            deel,
                            e.wie(),
                            e.wie());
                    return List.of(deel, "collega");
                });
        a.bij(
                "Planloket.werkBij",
                (w, e) -> List.of(deelplan(w, plan(w, e)), Planblad.Deelstand.DEELS, "Het gaat"));
        for (String deur : List.of("plannen", "allePlannen")) {
            a.bij(
                    "Planoverzicht." + deur,
                    (w, e) -> {
                        plan(w, e);
                        return List.of();
                    });
        }
        a.bij("Planoverzicht.plan", (w, e) -> List.of(plan(w, e)));
        a.bij("Planoverzicht.uitdraai", (w, e) -> List.of(plan(w, e), w.hulpvrager));
        a.bij(
                "Planoverzicht.aanspreekpunt",
                (w, e) -> {
                    plan(w, Namens.gemeente(MERK, e.rol(), e.gemeente()));
                    return List.of(w.hulpvrager);
                });
    }

    private static void besluiten(Aanroepen a) {
        a.bij(
                "Beschikkingloket.stelVerslagOp",
                (w, e) -> {
                    UUID zaak = zaak(w);
                    w.zet(
                            "insert into ondersteuningsaanbod (id, gemeente, zaak, antwoord, door)"
                                    + " values (gen_random_uuid(), '9751', ?, 'NEE', 'merk')",
                            zaak);
                    onderzocht(w, zaak);
                    return List.of(
                            zaak,
                            new Verslagopgave("Een scootmobiel", "Naar buiten", "Zit binnen"));
                });
        a.bij(
                "Beschikkingloket.neemAanvraagAan",
                (w, e) ->
                        List.of(
                                zaak(w),
                                vandaag(w),
                                Zaakdossier.Aanvraagvorm.BRIEF,
                                Zaakdossier.Aanvrager.HULPVRAGER));
        a.bij(
                "Beschikkingloket.stelOp",
                (w, e) -> {
                    UUID zaak = aangevraagd(w);
                    onderzocht(w, zaak);
                    return List.of(
                            zaak,
                            new Beschikkingopgave(
                                    Soort.TOEKENNING, "Nodig", List.of(voorziening())));
                });
        a.bij(
                "Beschikkingloket.maakBekend",
                (w, e) -> List.of(beschikking(w, aangevraagd(w)), Zaakdossier.Wijze.POST));
        a.bij(
                "Beschikkingloket.evalueer",
                (w, e) -> {
                    UUID zaak = aangevraagd(w);
                    bekend(w, beschikking(w, zaak));
                    return List.of(
                            zaak,
                            Zaakdossier.Evaluatieuitkomst.LOOPT_DOOR,
                            Planblad.Deelstand.DEELS,
                            "Het gaat");
                });
        a.bij(
                "Hulpbezwaarloket.neemAan",
                (w, e) ->
                        List.of(
                                bekend(w, beschikking(w, aangevraagd(w))),
                                vandaag(w),
                                "Te weinig"));
        a.bij(
                "Hulpbezwaarloket.beslis",
                (w, e) -> {
                    UUID bezwaar = w.nieuw();
                    w.zet(
                            "insert into bezwaar (id, gemeente, beschikking, ontvangen, gronden, door)"
                                    + " values (?, '9751', ?, vandaag(), 'Te weinig', 'merk')",
                            bezwaar,
                            bekend(w, beschikking(w, aangevraagd(w))));
                    return List.of(bezwaar, Zaakdossier.Bezwaaruitkomst.GEGROND, "Meer nodig");
                });
    }

    private static Voorziening voorziening() {
        return new Voorziening(
                "02",
                "02A01",
                "Begeleiding",
                "Elke week buiten",
                Vorm.NATURA,
                LATER,
                LATER,
                null,
                null,
                null,
                null);
    }

    private static LocalDate vandaag(Proefwereld w) {
        return w.databank
                .eerste("select vandaag() as dag", r -> Databank.dag(r, "dag"))
                .orElseThrow();
    }

    // Een mens heeft een plan tegelijk: wat een vorige aanroep klaarlegde gaat eerst dicht.
    private static void sluitPlannen(Proefwereld w) {
        w.zet(
                "update plan set gesloten = nu(), sluitreden = 'x' where hulpvrager = ? and gesloten is null",
                w.hulpvrager);
    }

    private static UUID plan(Proefwereld w, Namens regisseur) {
        UUID id = w.nieuw();
        sluitPlannen(w);
        w.zet(
                "insert into plan (id, gemeente, zaak, hulpvrager, doel, regisseur, evaluatie, door)"
                        + " values (?, '9751', ?, ?, ?, ?, '2090-01-01', 'merk')",
                id,
                zaak(w),
                w.hulpvrager,
                MERK,
                regisseur.wie());
        return id;
    }

    private static UUID deelplan(Proefwereld w, UUID plan) {
        UUID id = w.nieuw();
        w.zet(
                "insert into deelplan (id, gemeente, plan, hulpvrager, doel, afspraken, afgeschermd, door)"
                        + " values (?, '9751', ?, ?, 'Doel', 'Afspraak', false, 'merk')",
                id,
                plan,
                w.hulpvrager);
        return id;
    }

    private static void onderzocht(Proefwereld w, UUID zaak) {
        for (Zaakdossier.Afweegstap stap : Zaakdossier.Afweegstap.values()) {
            w.zet(
                    "insert into afweging (id, gemeente, zaak, stap, uitkomst, waarom, door)"
                            + " values (gen_random_uuid(), '9751', ?, ?, 'ONTOEREIKEND', 'x', 'merk')",
                    zaak,
                    stap);
        }
    }

    private static UUID aangevraagd(Proefwereld w) {
        UUID zaak = zaak(w);
        w.zet(
                "insert into hulpaanvraag (zaak, gemeente, vorm, van_wie, door)"
                        + " values (?, '9751', 'BRIEF', 'HULPVRAGER', 'merk')",
                zaak);
        return zaak;
    }

    private static UUID beschikking(Proefwereld w, UUID zaak) {
        UUID id = w.nieuw();
        w.zet(
                "insert into beschikking (id, gemeente, zaak, soort, motivering, door)"
                        + " values (?, '9751', ?, 'AFWIJZING', 'Niet nodig', 'merk')",
                id,
                zaak);
        return id;
    }

    private static UUID bekend(Proefwereld w, UUID beschikking) {
        w.zet(
                "insert into bekendmaking (beschikking, gemeente, document, wijze, door)"
                        + " values (?, '9751', ?, 'POST', 'een ander')",
                beschikking,
                w.document);
        w.zet(
                """
                insert into termijn (id, gemeente, soort, onderwerp_soort, onderwerp, kalender, begonnen, gebeurtenis,
                    aantal, maat, kale_dag, einde)
                values (gen_random_uuid(), '9751', 'BEZWAAR', 'BESCHIKKING', ?, 'WETTELIJK', nu(), vandaag(), 6, 'WEKEN',
                    vandaag() + 42, nu() + interval '42 days')
                """,
                beschikking);
        return beschikking;
    }
}
