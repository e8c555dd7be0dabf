package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import nl.zorginkoop.contracting.regie.Hulpvragers;

/** Toewijzen, en wat de aanbieder daarover terugmeldt. */
@ApplicationScoped
public class Toewijzingloket {
    @PersistenceContext EntityManager em;
    @Inject Databank databank;
    @Inject Toewijzen toewijzen;
    @Inject Leveringen leveringen;
    @Inject Hulpvragers hulpvragers;
    @Inject Grootboek grootboek;
    @Inject Berichtenloop berichtenloop;
    @Inject Afloop afloop;
    @Inject Signaalbewaking signaalbewaking;
    @Inject Event<ToewijzingAfgekeurd> afgekeurd;

    /** Wijst toe, legt het geld vast en zet het 301-bericht klaar. */
    @Deur(
            value = {REGISSEUR, SYSTEEM},
            persoonsgegevens = true,
            wijzigt = true)
    public UUID wijsToe(Namens namens, Grondslag grondslag, NieuweToewijzing nieuw) {
        Toewijzing toewijzing = toewijzen.wijsToe(namens.gemeente(), nieuw);
        afloop.bewaak(namens, toewijzing);
        signaalbewaking.meld(namens);
        berichtenloop.zetKlaar(
                namens.gemeente(),
                toewijzing.aanbieder(),
                toewijzing.wet() == Wet.WMO ? "WMO301" : "JW301",
                null,
                toewijzing.id());
        return toewijzing.id();
    }

    /** Wat er in het 301-bericht hoort te staan. */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true)
    public Toewijzingsgegevens voorBericht(Namens namens, Grondslag grondslag, UUID toewijzing) {
        Toewijzing t = vind(toewijzing);
        return new Toewijzingsgegevens(
                t.gemeente().code(),
                t.aanbieder().code(),
                t.wet(),
                hulpvragers.vind(t.hulpvrager()).orElseThrow(),
                producten(t));
    }

    /** Het antwoord op het 301-bericht (302). Afgekeurd is: alsof het niet verstuurd is. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void retourOntvangen(Namens namens, UUID toewijzing, UUID bericht, boolean goedgekeurd) {
        if (!goedgekeurd) {
            vind(toewijzing).keurAf();
            grootboek.valVrij(toewijzing, bericht);
            // Wie luistert vraagt de databank ernaar: die moet het dan weten.
            em.flush();
            afgekeurd.fire(new ToewijzingAfgekeurd(namens, toewijzing));
        }
        berichtenloop.afgehandeld(bericht, goedgekeurd, null);
    }

    /**
     * Verwerkt starts of stops uit één bericht: allemaal, of geen, met de codes voor het retour.
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true,
            wijzigt = true)
    public Berichtuitkomst verwerkLeveringen(
            Namens namens, Grondslag grondslag, Leveringsopdracht opdracht) {
        List<List<String>> codes = List.of();
        boolean goed = opdracht.kopcodes().isEmpty();
        if (goed) {
            databank.voer("savepoint voor_leveringen");
            codes = leveringen.pasToe(namens, opdracht);
            goed = codes.stream().allMatch(List::isEmpty);
            databank.voer(
                    goed
                            ? "release savepoint voor_leveringen"
                            : "rollback to savepoint voor_leveringen");
        }
        Berichtuitkomst uitkomst = new Berichtuitkomst(goed, opdracht.kopcodes(), codes);
        berichtenloop.zetKlaar(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.antwoordsoort(),
                opdracht.bericht(),
                opdracht.bericht());
        berichtenloop.afgehandeld(opdracht.bericht(), uitkomst);
        return uitkomst;
    }

    private Toewijzing vind(UUID id) {
        Toewijzing toewijzing = em.find(Toewijzing.class, id);
        if (toewijzing == null) {
            throw new Weigering(
                    Toewijzingreden.ONBEKEND, "Deze toewijzing is er niet voor uw gemeente.");
        }
        return toewijzing;
    }

    private List<Toewijzingsgegevens.Product> producten(Toewijzing t) {
        return databank.lijst(
                """
                select * from toewijzing
                where hulpvrager = ? and aanbieder = ? and wet = ? and status <> 'AFGEKEURD'
                  and (id = ? or eind is null or eind >= vandaag())
                order by nummer
                """,
                r ->
                        new Toewijzingsgegevens.Product(
                                r.getLong("nummer"),
                                r.getString("categorie"),
                                r.getString("productcode"),
                                Databank.dag(r, "begin"),
                                Databank.dag(r, "eind"),
                                Databank.getal(r, "volume"),
                                r.getString("eenheid"),
                                r.getString("frequentie"),
                                Databank.getal(r, "budget"),
                                Databank.moment(r, "toegewezen"),
                                r.getString("reden_wijziging"),
                                r.getString("referentie_aanbieder")),
                t.hulpvrager(),
                t.aanbieder().code(),
                t.wet(),
                t.id());
    }
}
