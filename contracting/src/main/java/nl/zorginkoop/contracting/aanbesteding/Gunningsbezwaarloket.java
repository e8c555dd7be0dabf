package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/** Kort geding, dat onder SAS alles tegenhoudt, en klacht, die niets tegenhoudt. */
@ApplicationScoped
public class Gunningsbezwaarloket {
    static final String KLACHT = "GUNNING_KLACHT";

    /** Hoe een klacht afloopt. */
    public enum Klachtuitkomst {
        GEGROND,
        ONGEGROND,
        NIET_ONTVANKELIJK
    }

    @Inject Aanbestedingen aanbestedingen;
    @Inject Termijnloket termijnen;

    /** Legt een dagvaarding vast; na de twintigste dag houdt zij niets meer tegen. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void meldKortGeding(Namens namens, UUID inschrijving, LocalDate dagvaarding) {
        aanbestedingen.voerEen(
                """
                insert into gunningsgeding (id, gemeente, voornemen, inschrijving, dagvaarding, door)
                select uuidv7(), u.gemeente, u.voornemen, u.inschrijving, ?, ? from gunningsuitslag u
                join gunningsvoornemen v on v.id = u.voornemen and v.vervallen is null
                where u.inschrijving = ? and u.gemeente = ?
                """,
                dagvaarding,
                namens.wie(),
                inschrijving,
                namens.gemeente().code());
    }

    /** De uitspraak; de gestanddoening loopt nog veertien kalenderdagen door. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void legUitspraakVast(
            Namens namens, UUID inschrijving, LocalDate uitspraak, boolean toegewezen) {
        aanbestedingen.voerEen(
                """
                update gunningsgeding g set uitspraak = ?, uitkomst = ? from gunningsvoornemen v
                where v.id = g.voornemen and v.vervallen is null and g.inschrijving = ? and g.gemeente = ?
                """,
                uitspraak,
                toegewezen ? "TOEGEWEZEN" : "AFGEWEZEN",
                inschrijving,
                namens.gemeente().code());
    }

    /**
     * Een inschrijver klaagt; de gemeente antwoordt binnen zes weken. Hetzelfde nog eens sturen
     * geeft dezelfde klacht.
     */
    @Deur(value = BIEDER, wijzigt = true)
    public UUID klaag(Namens namens, UUID inschrijving, String tekst) {
        Perceelinschrijving i =
                aanbestedingen
                        .inschrijving(inschrijving)
                        .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
        UUID id = UUID.randomUUID();
        String zin = Tekst.eis("klacht", tekst);
        int gelegd =
                aanbestedingen.voer(
                        "insert into gunningsklacht (id, gemeente, aanbieder, inschrijving, tekst, door) values"
                                + " (?, ?, ?, ?, ?, ?) on conflict (inschrijving, md5(tekst)) where uitkomst is"
                                + " null do nothing",
                        id,
                        i.gemeente().code(),
                        i.aanbieder().code(),
                        inschrijving,
                        zin,
                        namens.wie());
        if (gelegd == 0) {
            return aanbestedingen
                    .databank
                    .eerste(
                            "select id from gunningsklacht where inschrijving = ? and tekst = ? and uitkomst"
                                    + " is null",
                            r -> r.getObject("id", UUID.class),
                            inschrijving,
                            zin)
                    .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
        }
        termijnen.start(
                namens,
                Termijnverzoek.contractueel(KLACHT, new Onderwerp(KLACHT, id), Termijnduur.weken(6))
                        .voor(i.gemeente())
                        .met(i.aanbieder()));
        return id;
    }

    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void beslisKlacht(Namens namens, UUID klacht, Klachtuitkomst uitkomst, String antwoord) {
        aanbestedingen.voerEen(
                """
                update gunningsklacht set uitkomst = ?, antwoord = ?, beslist = vandaag(), beslist_door = ?
                where id = ? and gemeente = ?
                """,
                uitkomst,
                Tekst.eis("antwoord", antwoord),
                namens.wie(),
                klacht,
                namens.gemeente().code());
        for (Termijn t : termijnen.over(namens, klacht)) {
            if (t.soort().equals(KLACHT) && t.toestand() == Termijn.Toestand.LOOPT) {
                termijnen.stuit(namens, t.id(), "De klacht is beantwoord.");
            }
        }
    }
}
