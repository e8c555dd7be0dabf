package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Gegund;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.inkoop.VoorwaardenGeweigerd;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;
import nl.zorginkoop.contracting.toelating.Toegelaten;

/** Wie is toegelaten of wie gegund is krijgt een aanbod; wat getekend is gaat op zijn dag in. */
@Dependent
class Contractbewaking {
    @Inject Contractloket loket;
    @Inject Looptijdloket looptijden;
    @Inject Contracttabel contracten;

    /** De twintig dagen zijn bij een toelating om voor zij definitief is. */
    void bij(@Observes Toegelaten t) {
        loket.biedAan(
                Namens.systeem(t.gemeente()),
                new Contractopgave(
                        t.aanvraag(),
                        t.aanbieder(),
                        t.kader(),
                        t.voorwaardenset(),
                        null,
                        t.ingang()));
    }

    /** Ook bij een gunning zijn de twintig dagen en een kort geding voorbij. */
    void bij(@Observes Gegund g) {
        loket.biedAan(
                Namens.systeem(g.gemeente()),
                new Contractopgave(
                        null,
                        g.inschrijving(),
                        g.aanbieder(),
                        g.kader(),
                        g.voorwaardenset(),
                        null,
                        g.ingang(),
                        null));
    }

    void bij(@Observes TermijnVerstreken v) {
        switch (v.soort()) {
            case Contractloket.INGANG -> {
                if (contracten.eis(v.onderwerp().id()).toestand() == Contracttoestand.GETEKEND) {
                    loket.laatIngaan(v.namens(), v.onderwerp().id());
                }
            }
            case Contractklokken.EIND -> looptijden.laatAflopen(v.namens(), v.onderwerp().id());
            case Contractklokken.VERWERKEN ->
                    looptijden.verwerkEinde(v.namens(), looptijden.van(v.onderwerp().id()));
            default -> {
                // de klok van een andere kamer
            }
        }
    }

    /**
     * Weigeren is opzeggen per de ingangsdatum, zonder schadevergoeding (1.4, 3.30), in dezelfde
     * transactie.
     */
    void bij(@Observes VoorwaardenGeweigerd w) {
        for (UUID contract : lopend(w)) {
            looptijden.zegOpDoorWeigering(
                    new Namens(wie(w), Rol.BIEDER, null, w.aanbieder()),
                    contract,
                    grond(w.voorwaardenset()),
                    w.opgezegdPer(),
                    w.voorwaardenset());
        }
    }

    private List<UUID> lopend(VoorwaardenGeweigerd w) {
        return contracten.databank.lijst(
                """
                select id from raamovereenkomst where kader = ? and aanbieder = ? and toestand = 'ACTIEF'
                  and coalesce(eind, 'infinity') >= ? order by id
                """,
                r -> r.getObject("id", UUID.class),
                w.kader(),
                w.aanbieder().code(),
                w.opgezegdPer());
    }

    private String wie(VoorwaardenGeweigerd w) {
        return contracten
                .databank
                .eerste(
                        "select persoon from aanvaarding where voorwaardenset = ? and aanbieder = ?",
                        r -> r.getString("persoon"),
                        w.voorwaardenset(),
                        w.aanbieder().code())
                .orElseThrow();
    }

    private Eindgrond grond(UUID versie) {
        return contracten
                .databank
                .eerste(
                        "select soort from voorwaardenset where id = ?",
                        r ->
                                r.getString("soort").equals("LANDELIJKE_STANDAARD")
                                        ? Eindgrond.WEIGERING_STANDAARD
                                        : Eindgrond.WEIGERING_HERZIENING,
                        versie)
                .orElseThrow();
    }
}
