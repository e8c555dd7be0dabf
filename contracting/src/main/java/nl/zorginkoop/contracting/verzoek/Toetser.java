package nl.zorginkoop.contracting.verzoek;

import static nl.zorginkoop.contracting.verzoek.Verwijzingstoets.Oordeel.goed;
import static nl.zorginkoop.contracting.verzoek.Verwijzingstoets.Oordeel.niet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Dag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.overeenkomst.Contractantwoord;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomsten;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.verzoek.Verwijzingstoets.Oordeel;

/** Legt een verzoek naast wat de gemeente weet. */
@Dependent
class Toetser {
    @Inject Databank databank;
    @Inject Hulpvragers hulpvragers;
    @Inject Overeenkomsten overeenkomsten;
    @Inject Leeftijdstoets leeftijd;

    Verwijzingstoets toets(Gemeentecode gemeente, Gevraagd v) {
        Optional<UUID> hulpvrager =
                Optional.ofNullable(v.hulpvrager()).or(() -> hulpvragers.metBsn(new Bsn(v.bsn())));
        LocalDate geboren =
                hulpvrager
                        .flatMap(hulpvragers::vind)
                        .map(p -> p.geboortedatum())
                        .orElse(v.geboortedatum());
        return new Verwijzingstoets(
                hulpvrager.orElse(null),
                hulpvrager.isPresent()
                        ? goed("Deze persoon staat ingeschreven in uw gemeente.")
                        : niet(
                                "Deze persoon staat niet ingeschreven in uw gemeente. Zoek op waar hij"
                                        + " woont; woont hij hier, schrijf hem dan in."),
                contract(gemeente, v),
                leeftijd.toets(v, geboren),
                v.isWijziging()
                        ? goed(
                                "De gevraagde situatie overlapt zichzelf niet: dat is bij ontvangst"
                                        + " getoetst.")
                        : stapeling(v));
    }

    private Oordeel contract(Gemeentecode gemeente, Gevraagd v) {
        Optional<Overeenkomsten.Lopend> lopend =
                overeenkomsten.lopend(gemeente, v.aanbieder(), v.wet(), v.productcode(), v.begin());
        if (lopend.isEmpty()) {
            return niet(
                    "Op "
                            + Dag.van(v.begin())
                            + " is er geen overeenkomst met deze aanbieder voor"
                            + " deze wet.");
        }
        Overeenkomsten.Lopend o = lopend.get();
        if (!dekt(o.id(), v)) {
            return niet(
                    "Overeenkomst "
                            + o.nummer()
                            + " heeft op "
                            + Dag.van(v.begin())
                            + " geen tarief voor dit product.");
        }
        Contractantwoord antwoord =
                overeenkomsten.antwoord(
                        o.id(),
                        v.begin(),
                        v.isWettelijkVerwezen() ? "WETTELIJKE_VERWIJZING" : null,
                        v.productcode() != null);
        return antwoord.toegestaan()
                ? goed("Overeenkomst " + o.nummer() + " dekt dit product.")
                : niet(
                        "Onder overeenkomst "
                                + o.nummer()
                                + " komt nu niemand bij: er geldt een stop of zij loopt af.");
    }

    // Zonder product is er niets om een tarief bij te zoeken: dan telt alleen dat er een contract
    // is.
    private boolean dekt(UUID overeenkomst, Gevraagd v) {
        return v.categorie() == null
                || databank.eerste(
                                """
                                select 1 from tarief t join product p on p.wet = t.wet and p.code = t.productcode
                                where t.overeenkomst = ? and t.geldig @> ?::date and upper_inf(t.bekend)
                                  and p.categorie = ? and (?::text is null or t.productcode = ?)
                                  and (?::text is null or t.eenheid = ?) limit 1
                                """,
                                r -> 1,
                                overeenkomst,
                                v.begin(),
                                v.categorie(),
                                v.productcode(),
                                v.productcode(),
                                v.eenheid(),
                                v.eenheid())
                        .isPresent();
    }

    // Dezelfde regel als bij toewijzen (facts 5, TR302), maar dan om te laten zien.
    private Oordeel stapeling(Gevraagd v) {
        List<String> nummers =
                databank.lijst(
                        """
                        select t.nummer::text as nummer from toewijzing t
                        where t.aanbieder = ? and t.wet = ? and t.bsn = ? and t.status = 'TOEGEWEZEN'
                          and (t.categorie is null or ?::text is null or t.categorie = ?)
                          and (t.productcode is null or ?::text is null or t.productcode = ?)
                          and not (t.wet = 'WMO' and (coalesce(t.categorie, '') in ('11', '12', '13', '14')
                                                      or coalesce(?, '') in ('11', '12', '13', '14')))
                          and daterange(t."begin", t.eind, '[]') && daterange(?::date, ?::date, '[]')
                        order by t.nummer
                        """,
                        r -> r.getString("nummer"),
                        v.aanbieder().code(),
                        v.wet(),
                        v.bsn(),
                        v.categorie(),
                        v.categorie(),
                        v.productcode(),
                        v.productcode(),
                        v.categorie(),
                        v.begin(),
                        v.eind());
        return nummers.isEmpty()
                ? goed("Er loopt bij deze aanbieder niets dat hiermee overlapt.")
                : niet(
                        "In deze periode loopt dit product bij deze aanbieder al: toewijzing "
                                + String.join(", ", nummers)
                                + ".");
    }
}
