package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Voorziening;
import nl.zorginkoop.contracting.plan.Zaakdossier.Aanvraagvorm;
import nl.zorginkoop.contracting.plan.Zaakdossier.Aanvrager;
import nl.zorginkoop.contracting.plan.Zaakdossier.Evaluatieuitkomst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Wijze;

/** Van verslag naar besluit, en de evaluatie daarna (lifecycles 6). */
@ApplicationScoped
public class Beschikkingloket {
    @Inject Databank databank;
    @Inject Zaakklok klok;
    @Inject Zaakbrieven brieven;
    @Inject Pgbboeking pgb;

    /** Legt het verslag vast en drukt de brief; onder de Wmo is het onderzoek daarmee klaar. */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public UUID stelVerslagOp(Namens namens, Grondslag grondslag, UUID zaak, Verslagopgave v) {
        UUID id = UUID.randomUUID();
        UUID brief = brieven.verslag(namens, zaak, v);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into verslag (id, gemeente, zaak, gestelde_vraag, vastgestelde_vraag, bevindingen,
                                                     document, door) values (?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                id,
                                namens.gemeente().code(),
                                zaak,
                                v.gesteldeVraag(),
                                v.vastgesteldeVraag(),
                                v.bevindingen(),
                                brief,
                                namens.wie()));
        if (isWmo(zaak)) {
            klok.stop(namens, zaak, Zaakklok.ONDERZOEK, "Het verslag is verstrekt.");
        }
        return id;
    }

    /** De aanvraag is binnen, op deze dag; onder de Wmo beginnen de twee weken. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void neemAanvraagAan(
            Namens namens, UUID zaak, LocalDate ontvangen, Aanvraagvorm vorm, Aanvrager van) {
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into hulpaanvraag (zaak, gemeente, ontvangen, vorm, van_wie, door)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                zaak,
                                namens.gemeente().code(),
                                ontvangen,
                                vorm,
                                van,
                                namens.wie()));
        if (isWmo(zaak)) {
            klok.begintBesluit(namens, zaak, ontvangen);
        }
    }

    /** Een ontwerp; een nieuwer ontwerp vervangt het tot er een bekend is. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public UUID stelOp(Namens namens, UUID zaak, Beschikkingopgave opgave) {
        UUID id = UUID.randomUUID();
        Planreden.opDeVloer(
                () -> {
                    databank.voer(
                            "insert into beschikking (id, gemeente, zaak, soort, motivering, door)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            id,
                            namens.gemeente().code(),
                            zaak,
                            opgave.soort(),
                            opgave.motivering(),
                            namens.wie());
                    opgave.voorzieningen().forEach(v -> voegToe(namens, id, v));
                });
        return id;
    }

    /** Maakt bekend: de brief gaat uit en de zes weken voor bezwaar beginnen (Awb art. 6:8). */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public void maakBekend(Namens namens, Grondslag grondslag, UUID beschikking, Wijze wijze) {
        UUID zaak =
                databank.eerste(
                                "select zaak from beschikking where id = ?",
                                r -> r.getObject("zaak", UUID.class),
                                beschikking)
                        .orElseThrow(Planreden.ONBEKEND::nee);
        LocalDate tot = klok.begintBezwaartijd(namens, beschikking);
        UUID brief = brieven.beschikking(namens, beschikking, tot);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into bekendmaking (beschikking, gemeente, document, wijze, door)"
                                        + " values (?, ?, ?, ?, ?)",
                                beschikking,
                                namens.gemeente().code(),
                                brief,
                                wijze,
                                namens.wie()));
        pgb.verplicht(namens, beschikking);
        klok.stop(namens, zaak, Zaakklok.ONDERZOEK, "Het besluit is bekend.");
        klok.stop(namens, zaak, Zaakklok.BESLUIT, "Het besluit is bekend.");
    }

    /** Hoe het ging, en of het doorgaat, verlengd, afgebouwd of beëindigd wordt. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void evalueer(
            Namens namens,
            UUID zaak,
            Evaluatieuitkomst uitkomst,
            Planblad.Deelstand resultaat,
            String toelichting) {
        String tekst = Tekst.eis("toelichting", toelichting);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into evaluatie (id, gemeente, zaak, uitkomst, resultaat, toelichting, door)"
                                        + " values (uuidv7(), ?, ?, ?, ?, ?, ?)",
                                namens.gemeente().code(),
                                zaak,
                                uitkomst,
                                resultaat,
                                tekst,
                                namens.wie()));
    }

    private void voegToe(Namens namens, UUID beschikking, Voorziening v) {
        databank.voer(
                """
                insert into beschikkingregel (id, gemeente, beschikking, categorie, productcode, omschrijving, resultaat,
                                              vorm, begin, eind, volume, eenheid, frequentie, pgb)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                namens.gemeente().code(),
                beschikking,
                v.categorie(),
                v.productcode(),
                v.omschrijving(),
                v.resultaat(),
                v.vorm(),
                v.begin(),
                v.eind(),
                v.volume(),
                v.eenheid() == null ? null : v.eenheid().code(),
                v.frequentie() == null ? null : v.frequentie().code(),
                v.pgb() == null ? null : v.pgb().centen());
    }

    private boolean isWmo(UUID zaak) {
        return databank.eerste(
                        "select wet = 'WMO' as wmo from zaak where id = ?",
                        r -> r.getBoolean("wmo"),
                        zaak)
                .orElseThrow(Planreden.ONBEKEND::nee);
    }
}
