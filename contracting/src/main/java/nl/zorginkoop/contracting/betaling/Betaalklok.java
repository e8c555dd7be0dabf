package nl.zorginkoop.contracting.betaling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.declaratie.DeclaratieBeoordeeld;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.overeenkomst.BetalingGestopt;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * De klok op het betalen (V23): dertig dagen na de dagtekening van het 323, contractueel en dus
 * zonder verschuiven (rulings A10). De aanbieder ziet haar ook. Wie per saldo terugbetaalt wacht op
 * niets: dat wordt verrekend.
 */
@Dependent
class Betaalklok {
    static final String BETALING = "DECLARATIE_BETALING";
    static final Termijnduur DUUR = Termijnduur.dagen(30);
    private static final String DECLARATIE = "DECLARATIE";
    private static final String GESTOPT =
            "Overboeking %s is gestorneerd en gaat niet opnieuw: er is een betaalstop. Overleg met de"
                    + " aanbieder";
    @Inject Databank databank;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;

    void bij(@Observes DeclaratieBeoordeeld d) {
        boolean teBetalen =
                databank.eerste(
                                "select 1 from declaratiebetaling b join declaratie d on d.id = b.declaratie"
                                        + " where d.id = ? and d.toegekend > 0",
                                r -> true,
                                d.declaratie())
                        .orElse(false);
        if (teBetalen) {
            termijnen.start(
                    d.namens(),
                    Termijnverzoek.contractueel(
                                    BETALING, new Onderwerp(DECLARATIE, d.declaratie()), DUUR)
                            .vanaf(d.dagtekening())
                            .met(d.aanbieder())
                            .daarna(
                                    Vervolgtaak.voor(
                                            Rol.CONTROLLER,
                                            "Declaratie "
                                                    + d.nummer()
                                                    + " van aanbieder "
                                                    + d.aanbieder()
                                                    + " had betaald moeten zijn: betaal haar, of leg uit"
                                                    + " waarom niet")));
        }
    }

    /** Ook als er verder niets te betalen is, weet iemand dat het teruggekomene blijft liggen. */
    void bij(@Observes BetalingGestopt g) {
        meldGestopt(g.namens());
    }

    /** Wat door dit bankbestand helemaal betaald is, loopt niet meer. */
    void stuitBetaald(Namens namens, UUID bestand) {
        for (UUID declaratie :
                databank.lijst(
                        """
                        select distinct b.declaratie from bankregel k
                        cross join lateral (
                            with recursive keten as (
                                select id, herhaalt from betaalregel where id = k.regel
                                union all
                                select o.id, o.herhaalt from keten n join betaalregel o on o.id = n.herhaalt)
                            select id from keten where herhaalt is null) r
                        join betaaldeel e on e.regel = r.id
                        join betaalbeeld b on b.declaratie = e.declaratie
                        where k.bestand = ? and k.uitkomst = 'VERWERKT' and b.stand = 'BETAALD'
                        """,
                        r -> r.getObject("declaratie", UUID.class),
                        bestand)) {
            stuit(namens, declaratie, "De declaratie is betaald.");
        }
    }

    /** Er komt niets meer: wat overbleef bleek onterecht (V16). */
    void stuitNietVerschuldigd(Namens namens, UUID declaratie) {
        databank.eerste(
                        "select 1 from betaalbeeld where declaratie = ? and stand in ('BETAALD', 'NIET_VERSCHULDIGD')",
                        r -> true,
                        declaratie)
                .ifPresent(
                        x ->
                                stuit(
                                        namens,
                                        declaratie,
                                        "Er is niets meer te betalen: wat overbleef is niet"
                                                + " verschuldigd."));
    }

    private void stuit(Namens namens, UUID declaratie, String reden) {
        for (Termijn t : termijnen.over(namens, declaratie)) {
            if (t.klaar() == null && t.soort().equals(BETALING)) {
                termijnen.stuit(namens, t.id(), reden);
            }
        }
    }

    /** Gestorneerd en onder een stop: dat gaat niet nog eens, en iemand kijkt ernaar (V21). */
    void meldGestopt(Namens namens) {
        for (Taakverzoek taak :
                databank.lijst(
                        """
                        select o.batch, t.titel from betaalregel o cross join lateral (select format(?, o.kenmerk) as titel) t
                        where o.gemeente = ? and o.stand = 'GESTORNEERD' and overboeking_tegen(o.id, vandaag()) is not null
                          and not exists (select from betaalregel h where h.herhaalt = o.id and h.stand <> 'VERVALLEN')
                          and not exists (select from taak k where k.onderwerp = o.batch and k.rol = 'CONTROLLER'
                              and k.klaar is null and k.titel = t.titel)
                        order by o.id
                        """,
                        r ->
                                Taakverzoek.voor(
                                        Rol.CONTROLLER,
                                        new Onderwerp(
                                                Betaalloket.OPDRACHT,
                                                r.getObject("batch", UUID.class)),
                                        r.getString("titel")),
                        GESTOPT,
                        namens.gemeente().code())) {
            taken.maak(namens, taak);
        }
    }
}
