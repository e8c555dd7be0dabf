package nl.zorginkoop.contracting.catalogus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.RuimteBereikt;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;

/** Wijst toe wat een keuze opleverde: door de regisseur, of zodra de aanbieder ja zei. */
@Dependent
class Keuzetoewijzer {
    private static final Grondslag TAAK =
            Grondslag.wettelijkeTaak("toewijzen wat de hulpvrager koos");

    @Inject Databank databank;
    @Inject Toewijzingloket toewijzingen;
    @Inject Event<RuimteOntbrak> ruimteOntbrak;
    @Inject Event<KeuzeKlaar> klaar;

    private record Toewijsbaar(
            UUID hulpvrager,
            Wet wet,
            String categorie,
            String productcode,
            AgbCode aanbieder,
            LocalDate vanaf,
            UUID beschikking,
            boolean besloten) {}

    private record Opdracht(LocalDate eind, Omvang omvang) {}

    /**
     * Wijst toe, of laat de keuze wachten op ruimte: dan gaat alleen het toewijzen terug.
     *
     * @return de toewijzing, of leeg als er geen ruimte is
     */
    Optional<UUID> wijsToeOfWacht(
            Namens namens, Grondslag grondslag, UUID keuze, LocalDate eind, Omvang omvang) {
        databank.voer("savepoint voor_ruimte");
        try {
            UUID toewijzing = wijsToe(namens, grondslag, keuze, eind, omvang);
            databank.voer("release savepoint voor_ruimte");
            return Optional.of(toewijzing);
        } catch (RuimteBereikt vol) {
            databank.voer("rollback to savepoint voor_ruimte");
            ruimteOntbrak.fire(
                    new RuimteOntbrak(
                            namens,
                            keuze,
                            plafond(keuze, vol),
                            vol.jaar(),
                            vol.bedrag(),
                            eind,
                            omvang));
            return Optional.empty();
        }
    }

    // Van een jaar dat nog niet begroot is ontstond het plafond bij het toewijzen, en ging het mee
    // terug: dan opnieuw, want wie wacht, wacht ergens op (INV-8.7).
    private UUID plafond(UUID keuze, RuimteBereikt vol) {
        return databank.eerste(
                        """
                        select coalesce((select id from plafond where id = ?),
                                        vind_plafond(k.gemeente, k.wet, ?, p.categorie, s.agb)) as id
                        from keuze k join keuzestand s on s.keuze = k.id
                        join product p on p.wet = k.wet and p.code = k.productcode where k.id = ?
                        """,
                        r -> r.getObject("id", UUID.class),
                        vol.plafond(),
                        vol.jaar(),
                        keuze)
                .orElseThrow();
    }

    UUID wijsToe(Namens namens, Grondslag grondslag, UUID keuze, LocalDate eind, Omvang omvang) {
        Toewijsbaar t = toewijsbaar(namens, keuze);
        if (eind != null && eind.isBefore(t.vanaf())) {
            throw new OngeldigeWaarde("eind", "De laatste dag ligt niet voor de eerste.");
        }
        UUID toewijzing =
                toewijzingen.wijsToe(
                        namens,
                        grondslag,
                        new NieuweToewijzing(
                                t.wet(),
                                t.aanbieder(),
                                t.hulpvrager(),
                                t.categorie(),
                                t.productcode(),
                                t.vanaf(),
                                eind,
                                omvang,
                                null,
                                null,
                                t.besloten() ? Grond.BESLUIT : null,
                                t.beschikking()));
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "update keuze set toewijzing = ? where id = ?", toewijzing, keuze));
        klaar.fire(new KeuzeKlaar(namens, keuze, "Er is toegewezen."));
        return toewijzing;
    }

    /**
     * De aanbieder zei ja: wijst toe zoals bevestigd is. Wat niet mag gaat helemaal terug; het ja
     * van de aanbieder blijft staan en de regisseur hoort waarom. Zonder ruimte wacht de keuze.
     *
     * @return waarom het niet ging; leeg als er toegewezen is of op ruimte gewacht wordt, of als er
     *     niets bevestigd was
     */
    Optional<String> meteen(Namens namens, UUID keuze) {
        Optional<Opdracht> opdracht = opdracht(keuze);
        if (opdracht.isEmpty()) {
            return Optional.empty();
        }
        databank.voer("savepoint voor_toewijzen");
        try {
            wijsToeOfWacht(namens, TAAK, keuze, opdracht.get().eind(), opdracht.get().omvang());
            databank.voer("release savepoint voor_toewijzen");
            return Optional.empty();
        } catch (Weigering | OngeldigeWaarde nee) {
            databank.voer("rollback to savepoint voor_toewijzen");
            return Optional.of(nee.getMessage());
        } catch (Databankfout fout) {
            if (!Databankfout.isWeigering(fout)) {
                throw fout;
            }
            databank.voer("rollback to savepoint voor_toewijzen");
            return Optional.of("Dit past niet bij wat er al staat.");
        }
    }

    /** Ligt er een bevestigde opdracht die nu uit te voeren is? */
    boolean heeftOpdracht(UUID keuze) {
        return opdracht(keuze).isPresent();
    }

    private Optional<Opdracht> opdracht(UUID keuze) {
        return databank.eerste(
                """
                select o.* from keuzestand s join toewijsopdracht o on o.besluit = s.besluit
                where s.keuze = ? and s.stand = 'GEKOZEN'
                """,
                r ->
                        new Opdracht(
                                Databank.dag(r, "eind"),
                                new Omvang(
                                        r.getLong("volume"),
                                        Eenheid.van(r.getString("eenheid")),
                                        Frequentie.van(r.getString("frequentie")))),
                keuze);
    }

    // Het slot eerst: twee keer op de knop is een toewijzing, geen twee.
    private Toewijsbaar toewijsbaar(Namens namens, UUID keuze) {
        boolean mag =
                databank.eerste(
                                "select werkt_aan_zaak(zaak, ?) as mag from keuze where id = ? for update",
                                r -> r.getBoolean("mag"),
                                namens.wie(),
                                keuze)
                        .orElseThrow(Catalogusreden.ONBEKEND::nee);
        if (!mag) {
            throw Catalogusreden.ZAAK_VAN_ANDER.nee();
        }
        return databank.eerste(
                        """
                        select k.*, p.categorie, s.agb, s.vanaf, r.beschikking,
                               ruimte_besloten(k.id, s.agb) as besloten
                        from keuze k join keuzestand s on s.keuze = k.id
                        join product p on p.wet = k.wet and p.code = k.productcode
                        left join beschikkingregel r on r.id = k.regel
                        where k.id = ? and s.stand = 'GEKOZEN'
                        """,
                        r ->
                                new Toewijsbaar(
                                        r.getObject("hulpvrager", UUID.class),
                                        Wet.valueOf(r.getString("wet")),
                                        r.getString("categorie"),
                                        r.getString("productcode"),
                                        new AgbCode(r.getString("agb")),
                                        Databank.dag(r, "vanaf"),
                                        r.getObject("beschikking", UUID.class),
                                        r.getBoolean("besloten")),
                        keuze)
                .orElseThrow(Catalogusreden.ZONDER_KEUZE::nee);
    }
}
