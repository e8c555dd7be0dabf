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

    /** Een aanbieder klaagt over zijn eigen aanvraag; de gemeente antwoordt binnen zes weken. */
    @Deur(value = BIEDER, wijzigt = true)
    public UUID klaag(Namens namens, UUID aanvraag, String tekst) {
        Beoordeelde a =
                beoordelingen
                        .vind(aanvraag)
                        .filter(b -> b.aanbieder().equals(namens.aanbieder()))
                        .orElseThrow(Bezwaarloket::onbekend);
        UUID id = UUID.randomUUID();
        beoordelingen.voer(
                "insert into klacht (id, gemeente, aanbieder, aanvraag, tekst, door) values (?, ?,"
                        + " ?, ?, ?, ?)",
                id,
                a.gemeente().code(),
                a.aanbieder().code(),
                aanvraag,
                Tekst.eis("klacht", tekst),
                namens.wie());
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
