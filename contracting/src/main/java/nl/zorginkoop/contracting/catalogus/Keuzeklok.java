package nl.zorginkoop.contracting.catalogus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.toewijzing.ToewijzingAfgekeurd;

/**
 * De vraag aan een aanbieder en haar klok: twee werkdagen†, en daarna zegt de klok dat er niets
 * kwam. Hoe het ook afloopt, de regisseur vindt een taak.
 */
@Dependent
class Keuzeklok {
    /** Waar de taak van de regisseur over gaat. */
    static final String KEUZE = "KEUZE";

    /** Waar de termijn over gaat. */
    static final String VRAAG = "BESCHIKBAARHEID";

    private static final String WACHT = "BESCHIKBAARHEID_ANTWOORD";
    private static final String GEANTWOORD = "KEUZE_VERDER";
    private static final Termijnduur TERMIJN = Termijnduur.werkdagen(2);

    @Inject Databank databank;
    @Inject Termijnloket termijnen;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Takenloket taken;
    @Inject Klok klok;
    @Inject Keuzetoewijzer toewijzer;

    private record Gekozen(UUID besluit, AgbCode aanbieder) {}

    /** De keuze achter een vraag, en wie haar begeleidt. */
    private record Achter(UUID keuze, String regisseur) {}

    void vraag(Namens namens, UUID keuze) {
        Gekozen gekozen =
                databank.eerste(
                                "select besluit, agb from keuzestand where keuze = ? and stand = 'VOORKEUR_CLIENT'",
                                r ->
                                        new Gekozen(
                                                r.getObject("besluit", UUID.class),
                                                new AgbCode(r.getString("agb"))),
                                keuze)
                        .orElseThrow(Catalogusreden.STAP_VRAAG::nee);
        UUID vraag = UUID.randomUUID();
        Termijn termijn =
                termijnen.start(
                        namens,
                        Termijnverzoek.contractueel(WACHT, new Onderwerp(VRAAG, vraag), TERMIJN)
                                .met(gekozen.aanbieder()));
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into beschikbaarheidsvraag (id, gemeente, aanbieder, besluit, wet, productcode, start,
                                    wijk, behoeften, uiterlijk, door)
                                select ?, k.gemeente, ?, ?, k.wet, k.productcode, k.start, k.wijk, k.behoeften, ?, ?
                                from keuze k where k.id = ?
                                """,
                                vraag,
                                gekozen.aanbieder().code(),
                                gekozen.besluit(),
                                termijn.einde(),
                                namens.wie(),
                                keuze));
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                "BESCHIKBAARHEID_GEVRAAGD",
                                new Onderwerp(VRAAG, vraag),
                                "Kunt u hulp leveren?",
                                "Een inwoner koos u. Zeg of u kunt en vanaf welke dag, of waarom niet."
                                        + " Zonder antwoord binnen twee werkdagen zoekt de inwoner"
                                        + " verder.",
                                new Ontvanger.Aanbieder(gekozen.aanbieder()))
                        .metPad("/catalogus/vraag.xhtml?vraag=" + vraag));
    }

    /** De aanbieder antwoordde: de klok stopt, en de regisseur krijgt een taak. */
    void geantwoord(Namens namens, Gemeentecode gemeente, UUID vraag) {
        for (Termijn t : termijnen.over(namens, vraag)) {
            if (t.klaar() == null && t.soort().equals(WACHT)) {
                termijnen.stuit(namens, t.id(), "De aanbieder antwoordde.");
            }
        }
        // Een taak bij een gemeente maakt alleen het platform; deze termijn gaat meteen af.
        termijnen.start(
                namens,
                Termijnverzoek.tot(GEANTWOORD, new Onderwerp(VRAAG, vraag), klok.nu())
                        .voor(gemeente));
    }

    /** De aanbieder keurde de 301 af: zij geldt als niet verstuurd, en de keuze ligt er weer. */
    void bij(@Observes ToewijzingAfgekeurd a) {
        databank.eerste(
                        "update keuze set toewijzing = null where toewijzing = ? returning id, regisseur",
                        r -> new Achter(r.getObject("id", UUID.class), r.getString("regisseur")),
                        a.vervallen())
                .ifPresent(
                        k ->
                                taak(
                                        a.namens(),
                                        k,
                                        "De aanbieder keurde de toewijzing af: wijs opnieuw toe"));
    }

    void bij(@Observes TermijnVerstreken v) {
        if (v.soort().equals(WACHT)) {
            databank.voer(
                    "insert into beschikbaarheidsantwoord (vraag, gemeente, aanbieder, antwoord, door)"
                            + " select id, gemeente, aanbieder, 'GEEN_REACTIE', ? from beschikbaarheidsvraag"
                            + " where id = ?",
                    v.namens().wie(),
                    v.onderwerp().id());
            laatVerder(v, "Een aanbieder antwoordde niet: kies met de cliënt een ander");
        } else if (v.soort().equals(GEANTWOORD)) {
            verderNaAntwoord(v);
        }
    }

    // Wat bevestigd was wordt nu toegewezen; gaat dat niet, dan leest de regisseur waarom.
    private void verderNaAntwoord(TermijnVerstreken v) {
        Achter achter = achter(v);
        if (!toewijzer.heeftOpdracht(achter.keuze())) {
            laatVerder(v, "Een aanbieder antwoordde: wijs toe, of kies met de cliënt een ander");
            return;
        }
        toewijzer
                .meteen(v.namens(), achter.keuze())
                .ifPresent(
                        waarom ->
                                taken.maak(
                                        v.namens(),
                                        verzoek(
                                                        achter,
                                                        "De aanbieder zei ja, maar toewijzen ging niet")
                                                .toelichting(waarom)));
    }

    /** De keuze is dicht: wie nog gevraagd was hoeft niet meer te antwoorden. */
    void trekIn(Namens namens, UUID keuze) {
        databank.eerste(
                        """
                        insert into beschikbaarheidsantwoord (vraag, gemeente, aanbieder, antwoord, door)
                        select v.id, v.gemeente, v.aanbieder, 'INGETROKKEN', ?
                        from keuzestand s join beschikbaarheidsvraag v on v.id = s.vraag
                        where s.keuze = ? and s.antwoord is null
                        on conflict (vraag) do nothing returning vraag, aanbieder
                        """,
                        r ->
                                new Gekozen(
                                        r.getObject("vraag", UUID.class),
                                        new AgbCode(r.getString("aanbieder"))),
                        namens.wie(),
                        keuze)
                .ifPresent(v -> zegAf(namens, v.besluit(), v.aanbieder()));
    }

    private void zegAf(Namens namens, UUID vraag, AgbCode aanbieder) {
        for (Termijn t : termijnen.over(namens, vraag)) {
            if (t.klaar() == null && t.soort().equals(WACHT)) {
                termijnen.stuit(namens, t.id(), "De keuze is gesloten.");
            }
        }
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                "BESCHIKBAARHEID_INGETROKKEN",
                                new Onderwerp(VRAAG, vraag),
                                "Een antwoord is niet meer nodig",
                                "De gemeente trok haar vraag in. U hoeft niets te doen; dit telt niet"
                                        + " tegen u.",
                                new Ontvanger.Aanbieder(aanbieder))
                        .metPad("/catalogus/vraag.xhtml?vraag=" + vraag));
    }

    private void laatVerder(TermijnVerstreken v, String titel) {
        Achter achter = achter(v);
        if (loopt(achter.keuze())) {
            taak(v.namens(), achter, titel);
        }
    }

    private boolean loopt(UUID keuze) {
        return databank.eerste(
                        "select 1 from keuze where id = ? and gesloten is null", r -> 1, keuze)
                .isPresent();
    }

    private Achter achter(TermijnVerstreken v) {
        return databank.eerste(
                        """
                                select k.id, coalesce(nullif(w.regisseur, ''), k.regisseur) as regisseur
                                from beschikbaarheidsvraag v join keuzebesluit b on b.id = v.besluit
                                join keuze k on k.id = b.keuze left join zaakregisseur w on w.zaak = k.zaak where v.id = ?
                                """,
                        r -> new Achter(r.getObject("id", UUID.class), r.getString("regisseur")),
                        v.onderwerp().id())
                .orElseThrow();
    }

    private void taak(Namens namens, Achter achter, String titel) {
        taken.maak(namens, verzoek(achter, titel));
    }

    private static Taakverzoek verzoek(Achter achter, String titel) {
        return Taakverzoek.voor(Rol.REGISSEUR, new Onderwerp(KEUZE, achter.keuze()), titel)
                .eigenaar(achter.regisseur(), null);
    }
}
