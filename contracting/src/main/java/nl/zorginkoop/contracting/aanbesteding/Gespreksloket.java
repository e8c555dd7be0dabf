package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Gespreksstap.Soort;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/**
 * De gesprekken tussen selectie en inschrijving (EMVI3). Een gesprek levert geen punten op; het
 * verslag leest alleen wie erbij was.
 */
@ApplicationScoped
public class Gespreksloket {
    @Inject Aanbestedingen aanbestedingen;
    @Inject Kennisgevingloket kennisgevingen;

    /** Spreekt af, of verzet de afspraak. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void plan(Namens namens, UUID aanmelding, Instant moment, String waar) {
        if (moment == null) {
            throw new OngeldigeWaarde("moment", "Kies een dag en een tijd.");
        }
        leg(namens, aanmelding, Soort.GEPLAND, moment, Tekst.eis("waar", waar));
        meld(namens, aanmelding, "Er is een gesprek met u gepland");
    }

    /** Het verslag van wat er besproken is; de aanbieder leest het meteen. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void legVerslagVast(Namens namens, UUID aanmelding, String verslag) {
        leg(namens, aanmelding, Soort.GEHOUDEN, null, Tekst.eis("verslag", verslag));
        meld(namens, aanmelding, "Het verslag van ons gesprek ligt klaar");
    }

    /** De aanbieder was er niet; hij blijft uitgenodigd. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void meldAfwezig(Namens namens, UUID aanmelding, String reden) {
        leg(namens, aanmelding, Soort.NIET_VERSCHENEN, null, Tekst.eis("reden", reden));
        meld(namens, aanmelding, "U was niet bij het gesprek");
    }

    /** De aanbieder hoeft geen gesprek; hij blijft uitgenodigd. */
    @Deur(value = BIEDER, wijzigt = true)
    public void zieAf(Namens namens, UUID aanmelding, String reden) {
        leg(namens, aanmelding, Soort.AFGEZIEN, null, Tekst.eis("reden", reden));
    }

    /**
     * Opent het inschrijven op een perceel voor wie uitgenodigd is, als met ieder gesproken is of
     * hij ervan afzag. Allen horen het tegelijk.
     */
    @Deur(
            value = {BEOORDELAAR, INKOOPADVISEUR},
            wijzigt = true)
    public void openInschrijving(Namens namens, UUID openstelling, int perceel) {
        aanbestedingen.voerEen(
                """
                update gunningsperceel set inschrijven_vanaf = nu(), inschrijven_door = ?
                where openstelling = ? and nr = ? and gemeente = ?
                """,
                namens.wie(),
                openstelling,
                perceel,
                namens.gemeente().code());
        aanbestedingen
                .databank
                .lijst(
                        """
                        select id from perceelinschrijving where openstelling = ? and perceel = ? and ronde = 'AANMELDING'
                          and toestand = 'UITGENODIGD' order by aanbieder
                        """,
                        r -> r.getObject("id", UUID.class),
                        openstelling,
                        perceel)
                .forEach(a -> meld(namens, a, "U kunt inschrijven op perceel " + perceel));
    }

    private void leg(Namens namens, UUID aanmelding, Soort soort, Instant gesprek, String tekst) {
        aanbestedingen.voerEen(
                """
                insert into gespreksstap (id, gemeente, aanbieder, aanmelding, soort, gesprek, tekst, door)
                select uuidv7(), gemeente, aanbieder, id, ?, ?, ?, ? from perceelinschrijving
                where id = ? and ronde = 'AANMELDING'
                """,
                soort,
                gesprek,
                tekst,
                namens.wie(),
                aanmelding);
    }

    private void meld(Namens namens, UUID aanmelding, String titel) {
        Perceelinschrijving i =
                aanbestedingen
                        .inschrijving(aanmelding)
                        .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                "GUNNING_GESPREK",
                                new Onderwerp(Gunningsloket.ONDERWERP, aanmelding),
                                titel,
                                "Het staat bij uw aanmelding voor "
                                        + i.procedure()
                                        + ", perceel "
                                        + i.perceel()
                                        + ".",
                                new Ontvanger.Aanbieder(i.aanbieder()))
                        .metPad("/aanbestedingen/inschrijving.xhtml?inschrijving=" + aanmelding));
    }
}
