package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/** Kort geding en klacht over één aanvraag; een andere merkt er niets van (INV-2.8). */
@ApplicationScoped
public class Bezwaarloket {
    static final String KLACHT = "AANVRAAG_KLACHT";

    /** Hoe een klacht afloopt. */
    public enum Klachtuitkomst {
        GEGROND,
        ONGEGROND,
        NIET_ONTVANKELIJK
    }

    @Inject Beoordelingen beoordelingen;
    @Inject Termijnloket termijnen;
    @Inject Kennisgevingloket kennisgevingen;

    /** Legt een dagvaarding vast; na de twintigste dag houdt zij niets meer tegen. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void meldKortGeding(Namens namens, UUID aanvraag, LocalDate dagvaarding) {
        int geraakt =
                beoordelingen.voer(
                        """
                        insert into kort_geding (id, gemeente, aanbieder, voornemen, dagvaarding, op_tijd, door)
                        select uuidv7(), gemeente, aanbieder, id, ?, false, ? from voornemen
                        where aanvraag = ? and vervallen is null
                        """,
                        dagvaarding,
                        namens.wie(),
                        aanvraag);
        eis(geraakt == 1);
    }

    /** De uitspraak; de gestanddoening loopt nog veertien kalenderdagen door. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void legUitspraakVast(
            Namens namens, UUID aanvraag, LocalDate uitspraak, boolean toegewezen) {
        int geraakt =
                beoordelingen.voer(
                        """
                        update kort_geding k set uitspraak = ?, uitkomst = ? from voornemen v
                        where v.id = k.voornemen and v.aanvraag = ? and v.vervallen is null
                        """,
                        uitspraak,
                        toegewezen ? "TOEGEWEZEN" : "AFGEWEZEN",
                        aanvraag);
        eis(geraakt == 1);
    }

    /**
     * Een aanbieder klaagt over zijn eigen aanvraag; de gemeente antwoordt binnen zes weken.
     * Hetzelfde nog eens sturen geeft dezelfde klacht.
     */
    @Deur(value = BIEDER, wijzigt = true)
    public UUID klaag(Namens namens, UUID aanvraag, String tekst) {
        Beoordeelde a =
                beoordelingen
                        .vind(aanvraag)
                        .filter(b -> b.aanbieder().equals(namens.aanbieder()))
                        .orElseThrow(Bezwaarloket::onbekend);
        UUID id = UUID.randomUUID();
        String zin = Tekst.eis("klacht", tekst);
        int gelegd =
                beoordelingen.voer(
                        "insert into klacht (id, gemeente, aanbieder, aanvraag, tekst, door) values (?, ?,"
                                + " ?, ?, ?, ?) on conflict (aanvraag, md5(tekst)) where uitkomst is null"
                                + " do nothing",
                        id,
                        a.gemeente().code(),
                        a.aanbieder().code(),
                        aanvraag,
                        zin,
                        namens.wie());
        if (gelegd == 0) {
            return beoordelingen.openKlacht(aanvraag, zin).orElseThrow();
        }
        termijnen.start(
                namens,
                Termijnverzoek.contractueel(
                                KLACHT, new Onderwerp("KLACHT", id), Termijnduur.weken(6))
                        .voor(a.gemeente())
                        .met(a.aanbieder()));
        return id;
    }

    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void beslisKlacht(Namens namens, UUID klacht, Klachtuitkomst uitkomst, String antwoord) {
        int geraakt =
                beoordelingen.voer(
                        "update klacht set uitkomst = ?, antwoord = ?, beslist = vandaag(),"
                                + " beslist_door = ? where id = ?",
                        uitkomst,
                        Tekst.eis("antwoord", antwoord),
                        namens.wie(),
                        klacht);
        eis(geraakt == 1);
        Beoordelingsloket.stuit(termijnen, namens, klacht, KLACHT, "De klacht is beantwoord.");
        meld(namens, klacht, "Uw klacht is beantwoord");
    }

    /**
     * Legt vast dat een afgewezen klacht naar de Geschillencommissie gaat. Er is geen besluit, en
     * de procedure blijft stilliggen, tot haar advies er is (ITP 4.8.1).
     */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void legGeschilVoor(Namens namens, UUID klacht, Geschilopgave g) {
        int geraakt =
                beoordelingen.voer(
                        """
                        insert into geschil (klacht, gemeente, aanbieder, over_procedure, geen_schikking, beiden_akkoord,
                            opgeschort, bindend, door)
                        select id, gemeente, aanbieder, ?, ?, ?, false, ?, ? from klacht where id = ? and gemeente = ?
                        """,
                        g.overProcedure(),
                        g.geenSchikking(),
                        g.beidenAkkoord(),
                        g.bindend(),
                        namens.wie(),
                        klacht,
                        namens.gemeente().code());
        eis(geraakt == 1);
        meld(namens, klacht, "Uw klacht ligt bij de Geschillencommissie");
    }

    /** Het bindende advies; kreeg de aanbieder gelijk, dan gaat het voornemen terug. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void legAdviesVast(
            Namens namens, UUID klacht, LocalDate dag, boolean gelijk, String kern) {
        int geraakt =
                beoordelingen.voer(
                        """
                        insert into geschiladvies (klacht, gemeente, aanbieder, dag, gelijk, kern, door)
                        select klacht, gemeente, aanbieder, ?, ?, ?, ? from geschil where klacht = ? and gemeente = ?
                        """,
                        dag,
                        gelijk,
                        Tekst.eis("kern", kern),
                        namens.wie(),
                        klacht,
                        namens.gemeente().code());
        eis(geraakt == 1);
        meld(namens, klacht, "De Geschillencommissie heeft geadviseerd over uw klacht");
    }

    private void meld(Namens namens, UUID klacht, String titel) {
        Beoordeelde a = beoordelingen.vanKlacht(klacht).orElseThrow(Bezwaarloket::onbekend);
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                KLACHT,
                                new Onderwerp("KLACHT", klacht),
                                titel,
                                "Open de aanvraag: onderaan staan uw klacht en wat ermee gebeurt.",
                                new Ontvanger.Aanbieder(a.aanbieder()))
                        .metPad("/aanvragen/aanvraag.xhtml?aanvraag=" + a.id()));
    }

    private static void eis(boolean bekend) {
        if (!bekend) {
            throw onbekend();
        }
    }

    private static Weigering onbekend() {
        return new Weigering(Beoordelingsreden.ONBEKEND, Beoordelingsreden.ONBEKEND.zin());
    }
}
