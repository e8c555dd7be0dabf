package nl.zorginkoop.web.aanvraag;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.toelating.Aanvraagbewijs;
import nl.zorginkoop.contracting.toelating.Aanvraagrol;
import nl.zorginkoop.contracting.toelating.Bewijsplek;
import nl.zorginkoop.contracting.toelating.Deelnemer;
import nl.zorginkoop.contracting.toelating.Gebrek;
import nl.zorginkoop.contracting.toelating.Verklaring;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Welke bewijsstukken een aanvraag kan dragen: bij elke eis met een stuk, en bij elke andere
 * deelnemer wat zijn rol vraagt (contractstandaard 1.5).
 */
final class Bewijsplekken {
    private static final String BIJ_EIS = "plek:eis:";
    private static final String BIJ_DEELNEMER = "plek:wie:";

    /**
     * Een keuzelijst op het scherm.
     *
     * @param naam van het veld, en ook zijn id
     * @param soort een stuk van deze soort past er
     * @param opVerzoek mag ook later, als de gemeente erom vraagt
     */
    public record Plek(
            String naam,
            String kop,
            String uitleg,
            String soort,
            boolean opVerzoek,
            List<Optie> opties,
            List<String> klachten)
            implements Serializable {}

    /** Een stuk uit het dossier. */
    public record Optie(String waarde, String tekst, boolean gekozen) implements Serializable {}

    private final List<Dossierstuk> stukken;
    private final List<Aanvraagbewijs> bewijzen;
    private final List<Gebrek> gebreken;
    private final Opmaak opmaak;
    private final LocalDate vandaag;

    Bewijsplekken(
            List<Dossierstuk> stukken,
            List<Aanvraagbewijs> bewijzen,
            List<Gebrek> gebreken,
            Opmaak opmaak,
            LocalDate vandaag) {
        this.stukken = stukken;
        this.bewijzen = bewijzen;
        this.gebreken = gebreken;
        this.opmaak = opmaak;
        this.vandaag = vandaag;
    }

    List<Plek> bijEisen(List<Verklaring> eisen, UUID aanvrager) {
        return eisen.stream().filter(Verklaring::isMetStuk).map(e -> bijEis(e, aanvrager)).toList();
    }

    private Plek bijEis(Verklaring eis, UUID aanvrager) {
        List<UUID> gekozen =
                bewijzen.stream()
                        .filter(b -> eis.voorwaarde().equals(b.voorwaarde()))
                        .filter(b -> b.deelnemer().equals(aanvrager))
                        .map(Aanvraagbewijs::dossierstuk)
                        .toList();
        String ouderdom =
                eis.geldigMaanden() == null
                        ? ""
                        : " " + opmaak.tekst("aanvraag.bewijs.maanden", eis.geldigMaanden());
        return new Plek(
                BIJ_EIS + eis.voorwaarde(),
                eis.artikel() + " " + eis.kop(),
                opmaak.tekst("versie.bewijssoort." + eis.bewijs()) + "." + ouderdom,
                eis.soorten().get(0),
                eis.isOpVerzoek() || "UEA".equals(eis.bewijs()),
                opties(eis.soorten(), gekozen),
                gebreken.stream()
                        .filter(g -> g.stap() == 4 && eis.voorwaarde().equals(g.voorwaarde()))
                        .filter(g -> g.soort() != Gebrek.Soort.BEROEP_ZONDER_GVA)
                        .map(Gebrek::zin)
                        .toList());
    }

    List<Plek> bijDeelnemers(Aanvraagrol rol, List<Deelnemer> deelnemers) {
        List<Plek> plekken = new ArrayList<>();
        for (Deelnemer d : deelnemers) {
            for (List<String> soorten : gevraagd(rol, d)) {
                plekken.add(bijDeelnemer(d, soorten));
            }
        }
        return plekken;
    }

    private static List<List<String>> gevraagd(Aanvraagrol rol, Deelnemer d) {
        List<String> machtiging = List.of("MACHTIGING");
        return switch (d.soort()) {
            case AANVRAGER ->
                    rol == Aanvraagrol.COMBINATIE && !d.penvoerder()
                            ? List.of(machtiging)
                            : List.of();
            case COMBINANT ->
                    d.penvoerder()
                            ? List.of(List.of("UEA"), List.of("GVA"))
                            : List.of(List.of("UEA"), List.of("GVA"), machtiging);
            case ONDERAANNEMER -> List.of(List.of("GVA"));
            case GROEPSMAATSCHAPPIJ -> List.of(List.of("VERKLARING_403", "HOOFDELIJKHEID"));
        };
    }

    private Plek bijDeelnemer(Deelnemer d, List<String> soorten) {
        List<UUID> gekozen =
                bewijzen.stream()
                        .filter(b -> b.voorwaarde() == null && d.id().equals(b.deelnemer()))
                        .filter(b -> soorten.contains(b.soort()))
                        .map(Aanvraagbewijs::dossierstuk)
                        .toList();
        return new Plek(
                BIJ_DEELNEMER + d.id() + ":" + String.join("+", soorten),
                d.naam() + ": " + opmaak.tekst("status." + soorten.get(0)),
                opmaak.tekst("aanvraag.bewijs." + soorten.get(0)),
                soorten.get(0),
                // Van een combinant komt de gedragsverklaring op verzoek; een onderaannemer doet
                // zonder niet mee (V09).
                d.soort() == Deelnemer.Soort.COMBINANT && soorten.contains("GVA"),
                opties(soorten, gekozen),
                gebreken.stream()
                        .filter(g -> g.stap() == 4 && over(g, d, soorten))
                        .map(Gebrek::zin)
                        .toList());
    }

    private static boolean over(Gebrek g, Deelnemer d, List<String> soorten) {
        boolean zelfde = g.wie() == null || g.wie().equals(d.naam());
        return zelfde
                && switch (g.soort()) {
                    case UEA_ONTBREEKT -> soorten.contains("UEA");
                    case MACHTIGING_ONTBREEKT, GARANTIE_ONTBREEKT, BEROEP_ZONDER_GVA ->
                            soorten.contains(g.bewijs());
                    case BEWIJS_TE_OUD -> g.voorwaarde() == null && soorten.contains(g.bewijs());
                    default -> false;
                };
    }

    /** Waar een gebrek van deze stap te herstellen is. */
    static String anker(Gebrek g, List<Deelnemer> deelnemers) {
        if (g.soort() != Gebrek.Soort.BEROEP_ZONDER_GVA && g.voorwaarde() != null) {
            return BIJ_EIS + g.voorwaarde();
        }
        return deelnemers.stream()
                .filter(d -> g.wie() == null || g.wie().equals(d.naam()))
                .filter(d -> g.wie() != null || d.soort() == Deelnemer.Soort.GROEPSMAATSCHAPPIJ)
                .findFirst()
                .map(d -> BIJ_DEELNEMER + d.id() + ":" + soorten(g))
                .orElse("bewijzen");
    }

    private static String soorten(Gebrek g) {
        return switch (g.soort()) {
            case GARANTIE_ONTBREEKT -> "VERKLARING_403+HOOFDELIJKHEID";
            case UEA_ONTBREEKT -> "UEA";
            default -> g.bewijs();
        };
    }

    /** De plek bij de naam van een veld, of {@code null} als het geen plek is. */
    static Bewijsplek lees(String veld) {
        if (veld.startsWith(BIJ_EIS)) {
            return Bewijsplek.bijEis(
                    null, Formulierdeur.sleutel(veld, veld.substring(BIJ_EIS.length())));
        }
        String[] delen = veld.split(":");
        if (veld.startsWith(BIJ_DEELNEMER) && delen.length == 4) {
            return Bewijsplek.van(Formulierdeur.sleutel(veld, delen[2]), delen[3].split("\\+"));
        }
        return null;
    }

    private List<Optie> opties(List<String> soorten, List<UUID> gekozen) {
        List<Optie> opties = new ArrayList<>();
        for (Dossierstuk s : stukken) {
            if (soorten.contains(s.soort().name())) {
                opties.add(new Optie(s.id().toString(), tekst(s), gekozen.contains(s.id())));
            }
        }
        // Wat intussen in het dossier vervangen is, blijft zichtbaar tot er iets anders gekozen is.
        bewijzen.stream()
                .filter(b -> gekozen.contains(b.dossierstuk()))
                .filter(b -> stukken.stream().noneMatch(s -> s.id().equals(b.dossierstuk())))
                .map(
                        b ->
                                new Optie(
                                        b.dossierstuk().toString(),
                                        b.naam()
                                                + " · "
                                                + opmaak.tekst("aanvraag.bewijs.vervangen"),
                                        true))
                .forEach(opties::add);
        return opties;
    }

    private String tekst(Dossierstuk s) {
        String telt =
                s.teltTot() == null
                        ? null
                        : opmaak.tekst(
                                s.teltTot().isBefore(vandaag)
                                        ? "aanvraag.bewijs.teltde"
                                        : "aanvraag.bewijs.telt",
                                opmaak.dag(s.teltTot()));
        return String.join(
                " · ",
                Arrays.asList(
                                s.naam(),
                                s.houder(),
                                opmaak.tekst("aanvraag.bewijs.van", opmaak.dag(s.afgifte())),
                                telt)
                        .stream()
                        .filter(Objects::nonNull)
                        .toList());
    }
}
