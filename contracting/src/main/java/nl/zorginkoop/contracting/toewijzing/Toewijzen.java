package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Boekopdracht;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomsten;
import nl.zorginkoop.contracting.overeenkomst.Tarief;
import nl.zorginkoop.contracting.overeenkomst.Tarieven;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.regie.Persoon;

/**
 * Toewijzen is één stap: contract, tarief en ruimte getoetst, geld verplicht, toewijzing bewaard.
 */
@Dependent
class Toewijzen {
    @PersistenceContext EntityManager em;
    @Inject Databank databank;
    @Inject Klok klok;
    @Inject Grootboek grootboek;
    @Inject Overeenkomsten overeenkomsten;
    @Inject Tarieven tarieven;
    @Inject Hulpvragers hulpvragers;

    Toewijzing wijsToe(Gemeentecode gemeente, NieuweToewijzing nieuw) {
        Persoon persoon =
                hulpvragers
                        .vind(nieuw.hulpvrager())
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Toewijzingreden.HULPVRAGER_ONBEKEND,
                                                "Deze hulpvrager is niet ingeschreven in uw"
                                                        + " gemeente."));
        Overeenkomsten.Lopend overeenkomst =
                overeenkomsten
                        .lopend(
                                gemeente,
                                nieuw.aanbieder(),
                                nieuw.wet(),
                                nieuw.productcode(),
                                nieuw.begin())
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Toewijzingreden.GEEN_OVEREENKOMST,
                                                "Aanbieder "
                                                        + nieuw.aanbieder()
                                                        + " heeft op "
                                                        + nieuw.begin()
                                                        + " geen overeenkomst met uw gemeente voor"
                                                        + " deze wet."));
        SortedMap<Integer, Euro> kosten = kosten(overeenkomst, nieuw);
        Toewijzing toewijzing =
                new Toewijzing(
                        UUID.randomUUID(), nummer(), overeenkomst, persoon, nieuw, klok.nu());
        bewaar(toewijzing, overeenkomst);
        kosten.forEach((jaar, bedrag) -> verplicht(toewijzing, nieuw, jaar, bedrag));
        return toewijzing;
    }

    private SortedMap<Integer, Euro> kosten(
            Overeenkomsten.Lopend overeenkomst, NieuweToewijzing nieuw) {
        // Een open einde wordt jaar voor jaar vastgelegd; nu tot het eind van het lopende jaar.
        LocalDate grens =
                LocalDate.of(Math.max(klok.vandaag().getYear(), nieuw.begin().getYear()), 12, 31);
        Periode periode = new Periode(nieuw.begin(), nieuw.eind() == null ? grens : nieuw.eind());
        if (nieuw.budget() != null) {
            return Kosten.perJaar(nieuw.budget(), periode);
        }
        if (nieuw.omvang() == null) {
            return new TreeMap<>();
        }
        List<Tarief> bekend = tarieven.van(overeenkomst.id(), nieuw.productcode());
        if (!Kosten.heeftTarief(nieuw.omvang().eenheid(), bekend)) {
            throw new Weigering(
                    Toewijzingreden.GEEN_TARIEF,
                    "Product "
                            + nieuw.productcode()
                            + " heeft in overeenkomst "
                            + overeenkomst.nummer()
                            + " geen tarief in deze eenheid.");
        }
        return Kosten.perJaar(nieuw.omvang(), periode, bekend);
    }

    private void verplicht(Toewijzing t, NieuweToewijzing nieuw, int jaar, Euro bedrag) {
        UUID plafond =
                grootboek.plafondVoor(
                        t.gemeente(), t.wet(), jaar, nieuw.categorie(), t.aanbieder());
        Boekopdracht opdracht =
                new Boekopdracht(plafond, bedrag, t.id(), t.aanbieder(), null, t.id());
        if (nieuw.grond() != null) {
            grootboek.verplichtBovenRuimte(opdracht, nieuw.grond());
            return;
        }
        Optional<UUID> knelt = grootboek.verplicht(opdracht);
        if (knelt.isPresent()) {
            throw new Weigering(
                    Toewijzingreden.RUIMTE_BEREIKT,
                    "Er is in "
                            + jaar
                            + " geen ruimte meer voor "
                            + bedrag
                            + ". De beschikking blijft staan: kies ander passend aanbod, vraag een"
                            + " addendum of escaleer.");
        }
    }

    // Of het mag oordeelt de databank bij het bewaren, onder het slot van de overeenkomst: een stop
    // die net ervoor valt telt mee. Hier staat alleen hoe dat heet.
    private void bewaar(Toewijzing toewijzing, Overeenkomsten.Lopend overeenkomst) {
        try {
            em.persist(toewijzing);
            em.flush();
        } catch (PersistenceException fout) {
            throw switch (Databankfout.regelVan(fout)) {
                case "toewijzing_contract_laat_toe", "toewijzing_contract_van_kracht" ->
                        neemtNiemandAan(toewijzing, overeenkomst);
                case "toewijzing_stapelt" ->
                        new Weigering(
                                Toewijzingreden.STAPELING,
                                "Deze hulpvrager heeft dit product bij deze aanbieder al in deze"
                                        + " periode. Verleng de bestaande toewijzing of kies een"
                                        + " andere periode.");
                default -> fout;
            };
        }
    }

    // Wie hier al hulp heeft houdt zijn aanbieder; crisis en een wettelijke verwijzing gaan altijd
    // door.
    private static Weigering neemtNiemandAan(
            Toewijzing toewijzing, Overeenkomsten.Lopend overeenkomst) {
        return new Weigering(
                Toewijzingreden.GEEN_NIEUWE_CLIENTEN,
                "Aanbieder "
                        + toewijzing.aanbieder()
                        + " neemt op "
                        + toewijzing.looptijd().begin()
                        + " onder overeenkomst "
                        + overeenkomst.nummer()
                        + " geen nieuwe cliënten aan. Kies ander passend aanbod. Bij crisis, een"
                        + " wettelijke verwijzing of lopende hulp: noem die grond.");
    }

    private long nummer() {
        return databank.eerste("select nextval('toewijzingnummer') as nr", r -> r.getLong("nr"))
                .orElseThrow();
    }
}
