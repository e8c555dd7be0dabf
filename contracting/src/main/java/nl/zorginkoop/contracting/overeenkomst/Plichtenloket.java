package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** Wat partijen elkaar leveren, vragen en melden, met een dag erbij. */
@ApplicationScoped
public class Plichtenloket {
    @Inject Contracttabel contracten;
    @Inject Plichtklokken klokken;
    @Inject Takenloket taken;
    @Inject Kennisgevingloket kennisgevingen;

    /**
     * Legt een verplichting vast, met al haar dagen tot het eind van de overeenkomst.
     *
     * @return de reeks
     */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public UUID legVast(Namens namens, UUID overeenkomst, Plichtopgave o) {
        if (o.eerste() == null) {
            throw new OngeldigeWaarde("eerste", "Kies een dag.");
        }
        if (o.maanden() < 0 || o.maanden() > 60) {
            throw new OngeldigeWaarde("maanden", "Kies 0 tot en met 60 maanden.");
        }
        if ((o.soort() == Plichtsoort.INFORMATIE) != (o.vraag() != null)) {
            throw new OngeldigeWaarde(
                    "grondslag", "Een vraag om informatie noemt haar grondslag (artikel 3.10.1).");
        }
        UUID reeks = UUID.randomUUID();
        Plichtopgave.Toets toets = o.vraag();
        // Zonder eind: een jaar of tien vooruit is meer dan genoeg om op te kunnen bouwen.
        contracten.voerEen(
                """
                insert into contractplicht (id, gemeente, aanbieder, overeenkomst, soort, kant, omschrijving, artikel,
                    uiterlijk, reeks, grondslag, in_berichten, bij_cbs, openbaar, door)
                select uuidv7(), o.gemeente, o.aanbieder, o.id, ?, ?, ?, ?, dag::date, ?, ?, ?, ?, ?, ?
                from raamovereenkomst o cross join lateral (
                    select ?::date + make_interval(months => ? * keer) as dag
                    from generate_series(0, case when ? = 0 then 0 else 120 end) keer) d
                where o.id = ? and (dag = ?::date or dag <= coalesce(o.eind, ?::date + interval '10 years'))
                """,
                o.soort(),
                o.vanGemeente() ? "GEMEENTE" : "AANBIEDER",
                Tekst.eis("omschrijving", o.omschrijving()),
                o.artikel(),
                reeks,
                toets == null ? null : Tekst.eis("grondslag", toets.grondslag()),
                toets == null ? null : toets.inBerichten(),
                toets == null ? null : toets.bijCbs(),
                toets == null ? null : toets.openbaar(),
                namens.wie(),
                o.eerste(),
                o.maanden(),
                o.maanden(),
                overeenkomst,
                o.eerste(),
                o.eerste());
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        klokken.zet(namens, c, reeks);
        if (!o.vanGemeente()) {
            stuur(
                    namens,
                    c,
                    new Ontvanger.Aanbieder(c.aanbieder()),
                    "CONTRACT_PLICHT",
                    "Nieuwe afspraak bij overeenkomst " + c.nummer(),
                    o.omschrijving() + ". Uiterlijk " + Contractbrieven.dag(o.eerste()) + ".");
        }
        return reeks;
    }

    /**
     * Geleverd wat er geleverd moest worden.
     *
     * @param document een stuk van deze aanbieder bij deze gemeente, of {@code null}
     */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER, CONTRACTMANAGER},
            wijzigt = true)
    public void komNa(Namens namens, UUID plicht, String tekst, UUID document) {
        contracten.voerEen(
                """
                insert into nakoming (id, gemeente, aanbieder, plicht, tekst, document, door)
                select uuidv7(), gemeente, aanbieder, id, ?, ?, ? from contractplicht where id = ?
                """,
                Tekst.eis("tekst", tekst),
                document,
                namens.wie(),
                plicht);
        klokken.stop(namens, plicht);
    }

    /** Meldt wat het contract de aanbieder laat melden; de databank rekent de termijn. */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            wijzigt = true)
    public UUID meld(Namens namens, UUID overeenkomst, Meldingopgave m) {
        UUID id = UUID.randomUUID();
        Meldingopgave.Datalek lek = m.datalek();
        contracten.voerEen(
                """
                insert into contractmelding (id, gemeente, aanbieder, overeenkomst, soort, ontdekt, uiterlijk, tekst, oorzaak,
                    gegevens, personen, aantal, door)
                select ?, gemeente, aanbieder, id, ?, ?, ?, ?, ?, ?, ?, ?, ? from raamovereenkomst where id = ?
                """,
                id,
                m.soort(),
                m.ontdekt(),
                m.ontdekt(),
                Tekst.eis("tekst", m.tekst()),
                lek == null ? null : lek.oorzaak(),
                lek == null ? null : lek.gegevens(),
                lek == null ? null : lek.personen(),
                lek == null ? null : lek.aantal(),
                namens.wie(),
                overeenkomst);
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        stuur(
                namens,
                c,
                new Ontvanger.Gemeenterol(Rol.CONTRACTMANAGER),
                "CONTRACT_MELDING",
                "Melding bij overeenkomst " + c.nummer(),
                "De aanbieder meldt iets dat u moet weten. Lees het bij de overeenkomst.");
        return id;
    }

    /** Een norm met maat en periode (CO-02). */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public UUID legNormVast(Namens namens, UUID overeenkomst, Slanorm norm) {
        UUID id = UUID.randomUUID();
        contracten.voerEen(
                """
                insert into slanorm (id, gemeente, aanbieder, overeenkomst, naam, eenheid, richting, grens, periode)
                select ?, gemeente, aanbieder, id, ?, ?, ?, ?, ? from raamovereenkomst where id = ?
                """,
                id,
                Tekst.eis("naam", norm.naam()),
                Tekst.eis("eenheid", norm.eenheid()),
                norm.richting(),
                norm.grens(),
                norm.periode(),
                overeenkomst);
        return id;
    }

    /** Legt een meting vast; wie de norm mist, geeft een taak. */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public boolean meet(Namens namens, UUID norm, LocalDate periode, long waarde) {
        contracten.voerEen(
                """
                insert into slameting (gemeente, aanbieder, norm, vanaf, waarde, gehaald, door)
                select gemeente, aanbieder, id, ?, ?, false, ? from slanorm where id = ?
                """,
                periode,
                waarde,
                namens.wie(),
                norm);
        boolean gehaald =
                contracten
                        .databank
                        .eerste(
                                "select gehaald from slameting where norm = ? order by moment desc, id desc limit 1",
                                r -> r.getBoolean("gehaald"),
                                norm)
                        .orElseThrow();
        if (!gehaald) {
            taken.maak(
                    namens,
                    Taakverzoek.voor(
                            Rol.CONTRACTMANAGER,
                            new Onderwerp("SLANORM", norm),
                            "Een norm is niet gehaald: bespreek het met de aanbieder"));
        }
        return gehaald;
    }

    private void stuur(
            Namens namens,
            Contracttabel.Stand c,
            Ontvanger aan,
            String soort,
            String titel,
            String tekst) {
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort,
                                new Onderwerp(Contractloket.ONDERWERP, c.id()),
                                titel,
                                tekst,
                                aan)
                        .bij(c.gemeente())
                        .metPad(Contractloket.pad(c.id())));
    }
}
