package nl.zorginkoop.contracting.verzoek;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Dag;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.verzoek.Verwijzingstoets.Oordeel;

/**
 * Jeugdhulp loopt tot achttien, en daarna op een grond uit de lijst (rulings A6): verlengde
 * jeugdhulp tot 23 als zij voor achttien was bepaald of begonnen of binnen een half jaar hervat
 * wordt, pleegzorg tot 21, en het jeugdstrafrecht. De toets noemt de grond en waar die uit blijkt.
 */
@Dependent
class Leeftijdstoets {
    private static final int VOLWASSEN = 18;
    private static final int PLEEGZORG_TOT = 21;
    private static final int VERLENGD_TOT = 23;
    private static final int MAANDEN_HERVAT = 6;
    private static final String PLEEGZORG = "35";

    /** Jeugdreclassering en het preventief justitieel kader (JZ020). */
    private static final Set<String> STRAFRECHT = Set.of("47", "49");

    @Inject Databank databank;

    Oordeel toets(Gevraagd v, LocalDate geboren) {
        if (v.wet() != Wet.JEUGDWET) {
            return Oordeel.goed("Deze wet kent geen leeftijdsgrens.");
        }
        if (geboren == null) {
            return Oordeel.onbekend("De geboortedatum is niet bekend: zoek haar op.");
        }
        int leeftijd = Period.between(geboren, v.begin()).getYears();
        String zin = "Op " + Dag.van(v.begin()) + " is deze persoon " + leeftijd + " jaar";
        if (leeftijd < VOLWASSEN) {
            return Oordeel.goed(zin + ".");
        }
        return grond(v, geboren.plusYears(VOLWASSEN), leeftijd)
                .map(grond -> Oordeel.goed(zin + ". " + grond))
                .orElseGet(
                        () ->
                                Oordeel.niet(
                                        zin
                                                + " en er blijkt geen grond voor jeugdhulp na achttien. Die"
                                                + " kan er wel zijn: verlengde jeugdhulp, pleegzorg of het"
                                                + " jeugdstrafrecht. Vraag de aanbieder om het bewijs."));
    }

    private Optional<String> grond(Gevraagd v, LocalDate achttien, int leeftijd) {
        if (Gevraagd.RECHTER.equals(v.verwijzer()) || STRAFRECHT.contains(v.categorie())) {
            return Optional.of(
                    "Grond: jeugdstrafrecht, want dat zegt de verwijzer of het product.");
        }
        if (leeftijd < PLEEGZORG_TOT && isPleegzorg(v)) {
            return Optional.of("Grond: pleegzorg, want dat is het gevraagde product.");
        }
        if (leeftijd >= VERLENGD_TOT) {
            return Optional.empty();
        }
        if (v.beschikkingIngang() != null && v.beschikkingIngang().isBefore(achttien)) {
            return Optional.of(
                    "Grond: verlengde jeugdhulp, want de beschikking ging in voor de achttiende"
                            + " verjaardag.");
        }
        return eerder(v, achttien)
                .map(
                        nummer ->
                                "Grond: verlengde jeugdhulp, want toewijzing "
                                        + nummer
                                        + " begon voor de achttiende verjaardag en is hooguit een half"
                                        + " jaar voorbij.");
    }

    private boolean isPleegzorg(Gevraagd v) {
        return PLEEGZORG.equals(v.categorie())
                || databank.eerste(
                                "select 1 from product where wet = 'JEUGDWET' and code = ?"
                                        + " and naam ilike '%pleegzorg%'",
                                r -> 1, v.productcode())
                        .isPresent();
    }

    private Optional<String> eerder(Gevraagd v, LocalDate achttien) {
        return databank.eerste(
                """
                select t.nummer::text as nummer from toewijzing t
                where t.wet = 'JEUGDWET' and t.bsn = ? and t.status = 'TOEGEWEZEN' and t."begin" < ?
                  and (t.eind is null or t.eind >= ?)
                order by t.eind desc nulls first limit 1
                """,
                r -> r.getString("nummer"),
                v.bsn(),
                achttien,
                v.begin().minusMonths(MAANDEN_HERVAT));
    }
}
