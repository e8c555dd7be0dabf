package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.regie.Melding.Oordeel;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** Een melding of signaal opschrijven, en zeggen wat ermee gebeurt. */
@ApplicationScoped
public class Meldloket {
    /** Waar de taak van een spoedmelding over gaat. */
    public static final String MELDING = "MELDING";

    @Inject Databank databank;
    @Inject Takenloket taken;
    @Inject Zaakopening zaken;
    @Inject Signaalweging signalen;

    /** Schrijft op wat iemand meldt; ontbreekt er iets, dan staat alles in een weigering. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID, KCC_MEDEWERKER, SYSTEEM},
            wijzigt = true)
    public Meldbewijs meld(Namens namens, Meldingopgave opgave) {
        Meldingopgave m = opgave.volledig();
        UUID id = UUID.randomUUID();
        String kenmerk =
                databank.eerste(
                                """
                                insert into melding (id, gemeente, soort, bron, over_naam, over_geboren, contact, relatie,
                                    situatie, inhoud, spoed, domein, door)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning kenmerk
                                """,
                                r -> r.getString("kenmerk"),
                                id,
                                namens.gemeente().code(),
                                m.soort(),
                                m.bron(),
                                m.overNaam(),
                                m.overGeboren(),
                                m.contact(),
                                m.relatie(),
                                m.situatie(),
                                m.inhoud(),
                                m.spoed(),
                                m.domein(),
                                namens.wie())
                        .orElseThrow();
        if (m.spoed()) {
            taken.maak(
                    namens,
                    Taakverzoek.voor(
                            REGISSEUR,
                            new Onderwerp(MELDING, id),
                            "Spoed: beoordeel melding " + kenmerk));
        }
        return new Meldbewijs(id, kenmerk);
    }

    /** Oordeelt eenmaal; een onderzoek opent een zaak, waarvan de klok bij de melding begon. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true,
            wijzigt = true)
    public void beoordeel(Namens namens, Grondslag grondslag, UUID melding, Oordeelopgave o) {
        if (databank.eerste("select 1 from melding where id = ?", r -> "", melding).isEmpty()) {
            throw Meldreden.ONBEKEND.nee();
        }
        boolean metVervolg = o.oordeel() == Oordeel.ONDERZOEK || o.oordeel() == Oordeel.BIJ_GEZIN;
        String reden = metVervolg ? Tekst.ofNiets(o.reden()) : Tekst.eis("reden", o.reden());
        Meldreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into meldingoordeel (melding, gemeente, oordeel, hulpvrager, gezin,"
                                        + " reden, door) values (?, ?, ?, ?, ?, ?, ?)",
                                melding,
                                namens.gemeente().code(),
                                o.oordeel(),
                                o.hulpvrager(),
                                o.gezin(),
                                reden,
                                namens.wie()));
        taken.laatVervallen(namens, melding, "De melding is beoordeeld.");
        if (o.oordeel() == Oordeel.ONDERZOEK) {
            zaken.open(namens, melding, o);
        } else if (o.oordeel() == Oordeel.BIJ_GEZIN) {
            signalen.weeg(namens, o.gezin(), melding);
        }
    }
}
