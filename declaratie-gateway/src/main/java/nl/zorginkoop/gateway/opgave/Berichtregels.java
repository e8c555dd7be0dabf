package nl.zorginkoop.gateway.opgave;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.opgave.Berichtregel;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;

/**
 * De delen van een bericht in de volgorde waarin de verwerking ze beoordeelt; bij een 317 gaan de
 * cliënt en het verzoek aan de producten vooraf. Zonder wie het is.
 */
final class Berichtregels {
    private static final String VERWIJDERD = "3";

    private Berichtregels() {}

    static List<Berichtregel> van(byte[] bytes) {
        try {
            Bericht bericht = Berichtlezer.lees(new ByteArrayInputStream(bytes)).bericht();
            return bericht == null ? List.of() : van(bericht);
        } catch (BerichtGeweigerd geenBericht) {
            return List.of();
        } catch (IOException nooit) {
            throw new UncheckedIOException(nooit);
        }
    }

    static List<Berichtregel> van(Bericht bericht) {
        if (bericht instanceof Startbericht start) {
            return start.client().startProducten().stream()
                    .map(
                            p ->
                                    regel(
                                            "START",
                                            p.toewijzingNummer(),
                                            null,
                                            p.product(),
                                            p.begindatum(),
                                            null,
                                            null,
                                            VERWIJDERD.equals(p.statusAanlevering())))
                    .toList();
        }
        if (bericht instanceof Stopbericht stop) {
            return stop.client().stopProducten().stream()
                    .map(
                            p ->
                                    regel(
                                            "STOP",
                                            p.toewijzingNummer(),
                                            null,
                                            p.product(),
                                            p.begindatum(),
                                            p.einddatum(),
                                            p.redenBeeindiging(),
                                            VERWIJDERD.equals(p.statusAanlevering())))
                    .toList();
        }
        if (bericht instanceof Toewijzingsverzoek verzoek) {
            return verzoek.client().aangevraagdeProducten().stream()
                    .map(
                            p ->
                                    regel(
                                            "GEVRAAGD",
                                            null,
                                            p.referentieAanbieder(),
                                            p.product(),
                                            p.toewijzingIngangsdatum(),
                                            p.toewijzingEinddatum(),
                                            null,
                                            false))
                    .toList();
        }
        return bericht instanceof Wijzigingsverzoek wijziging
                ? wijziging(wijziging.client().verzoek())
                : List.of();
    }

    private static List<Berichtregel> wijziging(Verzoek v) {
        List<Berichtregel> regels = new ArrayList<>();
        regels.add(regel("CLIENT", null, null, null, null, null, null, false));
        regels.add(regel("VERZOEK", null, v.referentieAanbieder(), null, null, null, null, false));
        v.ongewijzigdeProducten()
                .forEach(
                        p ->
                                regels.add(
                                        regel(
                                                "ONGEWIJZIGD",
                                                p.toewijzingNummer(),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                false)));
        v.teWijzigenProducten()
                .forEach(
                        p ->
                                regels.add(
                                        regel(
                                                "ANDERS",
                                                p.toewijzingNummer(),
                                                null,
                                                null,
                                                p.gewensteIngangsdatum(),
                                                p.einddatum(),
                                                null,
                                                false)));
        v.nieuweProducten()
                .forEach(
                        p ->
                                regels.add(
                                        regel(
                                                "NIEUW",
                                                null,
                                                null,
                                                p.product(),
                                                p.gewensteIngangsdatum(),
                                                p.einddatum(),
                                                null,
                                                false)));
        return List.copyOf(regels);
    }

    private static Berichtregel regel(
            String soort,
            Integer nummer,
            String kenmerk,
            Product product,
            LocalDate begin,
            LocalDate eind,
            String reden,
            boolean verwijderd) {
        return new Berichtregel(
                soort,
                nummer == null ? null : nummer.longValue(),
                kenmerk,
                product == null
                        ? null
                        : product.code() == null ? product.categorie() : product.code(),
                begin,
                eind,
                reden,
                verwijderd);
    }
}
