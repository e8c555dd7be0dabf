package nl.zorginkoop.contracting.bestedingsruimte;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Ruimten van meer vormen samen gebruiken (1.5.8): met schriftelijke instemming, en nooit als dat
 * na een aanbesteding een wezenlijke wijziging is. Verschuiven verandert het totaal niet.
 */
@ApplicationScoped
public class Bundelloket {
    @Inject Databank databank;
    @Inject Ruimtestappen stappen;
    @Inject Ruimteklok klok;
    @Inject Grootboek grootboek;
    @Inject Signaalbewaking signaalbewaking;

    /** Stelt voor deze ruimte met een andere te bundelen. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public UUID bundel(Namens namens, List<UUID> ruimten, String reden) {
        if (ruimten.size() < 2) {
            throw Ruimtereden.BUNDEL_TWEE.nee();
        }
        UUID bundel = UUID.randomUUID();
        Ruimtereden.een(
                () ->
                        databank.voer(
                                "insert into ruimtebundel (id, gemeente, aanbieder, reden, door)"
                                        + " select ?, gemeente, aanbieder, ?, ? from bestedingsruimte where id = ?",
                                bundel,
                                Tekst.eis("reden", reden),
                                namens.wie(),
                                ruimten.get(0)));
        for (UUID ruimte : ruimten) {
            Ruimtereden.een(
                    () ->
                            databank.voer(
                                    "insert into ruimtebundellid (bundel, ruimte, gemeente, aanbieder)"
                                            + " select ?, r.id, r.gemeente, r.aanbieder from bestedingsruimte r"
                                            + " join ruimtebundel b on b.id = ? and b.aanbieder = r.aanbieder"
                                            + " where r.id = ?",
                                    bundel,
                                    bundel,
                                    ruimte));
        }
        return bundel;
    }

    /** De aanbieder stemt schriftelijk in met de bundel. */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            wijzigt = true)
    public void stemIn(Namens namens, UUID bundel, String bevoegdheid) {
        Ruimtereden.een(
                () ->
                        databank.voer(
                                "insert into ruimtebundelakkoord (bundel, gemeente, aanbieder, reden, door)"
                                        + " select id, gemeente, aanbieder, ?, ? from ruimtebundel where id = ?",
                                Tekst.eis("bevoegdheid", bevoegdheid),
                                namens.wie(),
                                bundel));
    }

    /** Verschuift wat vrij is van de ene ruimte van de bundel naar de andere. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void verschuif(
            Namens namens, UUID bundel, UUID uit, UUID naar, Euro bedrag, String reden) {
        if (bedrag == null || bedrag.centen() <= 0) {
            throw new OngeldigeWaarde("verschuifbedrag", "Verschuif meer dan nul.");
        }
        String waarom = Tekst.eis("reden", reden);
        UUID verschuiving = UUID.randomUUID();
        Ruimtereden.een(
                () ->
                        databank.voer(
                                """
                                insert into ruimteverschuiving (id, gemeente, aanbieder, bundel, uit, naar, bedrag, reden, door)
                                select ?, gemeente, aanbieder, id, ?, ?, ?, ?, ? from ruimtebundel where id = ?
                                """,
                                verschuiving,
                                uit,
                                naar,
                                bedrag.centen(),
                                waarom,
                                namens.wie(),
                                bundel));
        UUID van = stappen.eis(uit).plafond();
        UUID tot = stappen.eis(naar).plafond();
        Ruimtereden.opDeVloer(
                () -> {
                    grootboek.teken(namens);
                    grootboek.begroot(van, Euro.NUL.min(bedrag), verschuiving);
                    grootboek.begroot(tot, bedrag, verschuiving);
                    return 1;
                });
        for (UUID ruimte : List.of(uit, naar)) {
            stappen.over(namens, ruimte, "VERSCHOVEN", verschuiving, waarom);
            klok.meldVerschuiving(namens, ruimte);
        }
        signaalbewaking.meld(namens);
    }
}
