package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import nl.zorginkoop.contracting.regie.Hulpvragers;

/** Toewijzen, en wat de aanbieder daarover terugmeldt. */
@ApplicationScoped
public class Toewijzingloket {
    @Inject Databank databank;
    @Inject Toewijzingen toewijzingen;
    @Inject Toewijzen toewijzen;
    @Inject Leveringen leveringen;
    @Inject Hulpvragers hulpvragers;
    @Inject Berichtenloop berichtenloop;
    @Inject Afloop afloop;
    @Inject Signaalbewaking signaalbewaking;
    @Inject Afkeuring afkeuring;

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

    /**
     * Wat er in het 301-bericht hoort te staan.
     *
     * @param bericht het klaargezette 301: wat het draagt aan wijzigingen gaat mee
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true)
    public Toewijzingsgegevens voorBericht(
            Namens namens, Grondslag grondslag, UUID toewijzing, UUID bericht) {
        Toewijzing t = toewijzingen.vind(toewijzing);
        return new Toewijzingsgegevens(
                t.gemeente().code(),
                t.aanbieder().code(),
                t.wet(),
                hulpvragers.vind(t.hulpvrager()).orElseThrow().metBsn(bsn(t)),
                producten(t, bericht));
    }

    /** Het antwoord op het 301-bericht (302). Afgekeurd is: alsof het niet verstuurd is. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void retourOntvangen(Namens namens, UUID toewijzing, UUID bericht, boolean goedgekeurd) {
        if (!goedgekeurd) {
            afkeuring.van(namens, toewijzing, bericht);
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
        return verwerk(namens, opdracht);
    }

    /**
     * Wat {@link #verwerkLeveringen} nu zou zeggen. Het doet hetzelfde en draait alles terug: er
     * blijft niets staan en er gaat niets uit.
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true)
    public Berichtuitkomst proefLeveringen(
            Namens namens, Grondslag grondslag, Leveringsopdracht opdracht) {
        return berichtenloop.proef(
                namens.gemeente(),
                opdracht.aanbieder(),
                bericht -> verwerk(namens, opdracht.uit(bericht)));
    }

    private Berichtuitkomst verwerk(Namens namens, Leveringsopdracht opdracht) {
        berichtenloop.gaatOver(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.bericht(),
                opdracht.wet(),
                opdracht.meldingen().stream()
                        .map(Leveringsopdracht.Melding::toewijzingnummer)
                        .filter(Objects::nonNull)
                        .toList(),
                opdracht.bsn());
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

    // Een 301 gaat over een client onder een BSN: na een correctie blijft een oude toewijzing onder
    // het nummer waaronder zij verstuurd is (TR304).
    private Bsn bsn(Toewijzing t) {
        return databank.eerste(
                        "select bsn from toewijzing where id = ?",
                        r -> new Bsn(r.getString("bsn")),
                        t.id())
                .orElseThrow();
    }

    // Alles wat op of na vandaag geldt, en wat er in dit 301 verandert (OP087). Een reden en een
    // kenmerk horen alleen bij het 301 dat iets verandert (IV099, TR379); na een verzoek om
    // wijziging draagt elk product het kenmerk (IV093).
    private List<Toewijzingsgegevens.Product> producten(Toewijzing t, UUID bericht) {
        return databank.lijst(
                """
                with gedragen as materialized (
                    select w.* from bericht_uit u join toewijzingwijziging w
                        on w.bericht = coalesce(u.herhaling_van, u.id) where u.id = ?)
                select t.*, (select g.reden from gedragen g where g.toewijzing = t.id
                             order by g.moment desc, g.id desc limit 1) as reden,
                       case when not exists (select from gedragen) then
                                case when t.id = ? then t.referentie_aanbieder end
                            else (select max(g.referentie) from gedragen g) end as kenmerk
                from toewijzing t
                where t.hulpvrager = ? and t.bsn = (select o.bsn from toewijzing o where o.id = ?) and t.aanbieder = ? and t.wet = ? and t.status <> 'AFGEKEURD'
                  and (t.id = ? or t.id in (select g.toewijzing from gedragen g)
                       or t.status = 'TOEGEWEZEN' and (t.eind is null or t.eind >= vandaag()))
                order by t.nummer
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
                                r.getString("reden"),
                                r.getString("kenmerk")),
                bericht,
                t.id(),
                t.hulpvrager(),
                t.id(),
                t.aanbieder().code(),
                t.wet(),
                t.id());
    }
}
