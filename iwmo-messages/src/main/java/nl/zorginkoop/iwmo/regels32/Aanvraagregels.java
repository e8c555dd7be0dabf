package nl.zorginkoop.iwmo.regels32;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Verwijzer;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.regels.Toets;

/** Het verzoek om toewijzing (315). */
final class Aanvraagregels {

    private static final String PAD = "AangevraagdeProducten/AangevraagdProduct";

    /** Huisarts, jeugdarts, gecertificeerde instelling en medisch specialist. */
    private static final Set<String> BEROEPSBEOEFENAAR = Set.of("02", "03", "04", "05");

    private Aanvraagregels() {}

    static List<Toets<?>> toetsen() {
        List<Toets<?>> t = new ArrayList<>();
        Productvraag<AangevraagdProduct> vraag =
                new Productvraag<>(
                        AangevraagdProduct.class,
                        "ToewijzingEinddatum",
                        AangevraagdProduct::product,
                        AangevraagdProduct::omvang,
                        AangevraagdProduct::budget,
                        AangevraagdProduct::toewijzingIngangsdatum,
                        AangevraagdProduct::toewijzingEinddatum);
        vraag.omvangEnBudget(t, Regel.CS343);
        vraag.productEnOmvang(t, Regel.CD095);
        t.add(
                Toets.als(
                        Regel.CD043,
                        AangevraagdProduct.class,
                        "BeschikkingIngangsdatum",
                        (p, o) ->
                                (p.beschikkingNummer() == null)
                                        != (p.beschikkingIngangsdatum() == null),
                        AangevraagdProduct::beschikkingIngangsdatum,
                        p -> p.beschikkingNummer() == null ? "leeg" : "gevuld"));
        t.add(
                Toets.als(
                        Regel.CD066,
                        AangevraagdProduct.class,
                        "Verwijzer/Naam",
                        (p, o) ->
                                isBeroeps(p.verwijzer())
                                        && p.verwijzer().zorgverlenerCode() != null
                                        && p.verwijzer().naam() != null,
                        p -> p.verwijzer().naam(),
                        p -> "leeg"));
        t.add(
                Toets.als(
                        Regel.CD067,
                        AangevraagdProduct.class,
                        "Verwijzer/Naam",
                        (p, o) ->
                                isBeroeps(p.verwijzer())
                                        && p.verwijzer().zorgverlenerCode() == null
                                        && p.verwijzer().naam() == null,
                        p -> null,
                        p -> "gevuld"));
        t.add(
                Toets.als(
                        Regel.CD068,
                        AangevraagdProduct.class,
                        "Verwijzer/ZorgverlenerCode",
                        (p, o) ->
                                !isBeroeps(p.verwijzer())
                                        && p.verwijzer().zorgverlenerCode() != null,
                        p -> p.verwijzer().zorgverlenerCode(),
                        p -> "leeg bij verwijzer " + p.verwijzer().type()));
        t.add(
                Dubbelen.in(
                        VerzoekClient.class,
                        VerzoekClient::aangevraagdeProducten,
                        PAD,
                        AangevraagdProduct::referentieAanbieder));
        t.add(
                Dubbelen.in(
                        Regel.TR383,
                        VerzoekClient.class,
                        VerzoekClient::aangevraagdeProducten,
                        PAD,
                        AangevraagdProduct::referentieAanbieder,
                        "/ReferentieAanbieder"));
        t.add(
                new Toets<>(
                        Regel.TR386,
                        VerzoekClient.class,
                        (c, o, melder) -> stapeling(c).meld(melder, n -> PAD + "[" + n + "]")));
        return t;
    }

    private static boolean isBeroeps(Verwijzer verwijzer) {
        return BEROEPSBEOEFENAAR.contains(verwijzer.type());
    }

    private static Stapeling stapeling(VerzoekClient client) {
        Stapeling stapeling = new Stapeling();
        int nummer = 0;
        for (AangevraagdProduct p : client.aangevraagdeProducten()) {
            nummer++;
            stapeling.lid(nummer, p.product(), p.toewijzingIngangsdatum(), p.toewijzingEinddatum());
        }
        return stapeling;
    }
}
