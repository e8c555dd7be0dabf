package nl.zorginkoop.contracting.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Boekt voor andere kamers, in hun transactie. Een boeking wordt nooit gewijzigd (INV-8.2); een
 * correctie is een nieuwe boeking.
 */
@Dependent
public class Grootboek {
    private final Databank databank;

    @Inject
    public Grootboek(Databank databank) {
        this.databank = databank;
    }

    /** Het plafond waarop hulp drukt: zo dicht mogelijk bij de aanbieder, anders de begroting. */
    public UUID plafondVoor(
            Gemeentecode gemeente, Wet wet, int jaar, String categorie, AgbCode aanbieder) {
        return databank.eerste(
                        "select vind_plafond(?, ?, ?, ?, ?) as id",
                        r -> r.getObject("id", UUID.class),
                        gemeente.code(),
                        wet,
                        jaar,
                        categorie,
                        aanbieder == null ? null : aanbieder.code())
                .orElseThrow();
    }

    /**
     * Wie er in deze transactie begroot: de databank maakt van elke begroting een versie (WC-13),
     * en wie het deed weet alleen de deur.
     */
    public void teken(Namens namens) {
        databank.eerste(
                "select set_config('zorg.begroter', ?, true)", r -> r.getString(1), namens.wie());
    }

    /** Stelt geld beschikbaar, of haalt het weg als {@code bedrag} negatief is. */
    public void begroot(UUID plafond, Euro bedrag, UUID besluit) {
        boolean erbij = !bedrag.isNegatief();
        boek(
                new Boekopdracht(
                        plafond, Euro.centen(Math.abs(bedrag.centen())), null, null, null, besluit),
                "BEGROOT",
                erbij ? "BUITEN" : "VRIJ",
                erbij ? "VRIJ" : "BUITEN",
                null,
                false);
    }

    /**
     * Legt ruimte opzij, als zij er is.
     *
     * @return het plafond dat knelt, of leeg als het gelukt is
     */
    public Optional<UUID> reserveer(Boekopdracht opdracht) {
        return boek(opdracht, "RESERVERING", "VRIJ", "GERESERVEERD", null, true);
    }

    /**
     * Gaat een verplichting aan uit vrije ruimte, als die er is.
     *
     * @return het plafond dat knelt, of leeg als het gelukt is
     */
    public Optional<UUID> verplicht(Boekopdracht opdracht) {
        return boek(opdracht, "VERPLICHTING", "VRIJ", "VERPLICHT", null, true);
    }

    /** Zet een reservering om in een verplichting: de ruimte was al opzij gelegd. */
    public void verplichtUitReservering(Boekopdracht opdracht) {
        boek(opdracht, "VERPLICHTING", "GERESERVEERD", "VERPLICHT", null, false);
    }

    /** Gaat een verplichting aan, ook als er geen ruimte is; dat blijft als signaal te zien. */
    public void verplichtBovenRuimte(Boekopdracht opdracht, Grond grond) {
        boek(opdracht, "VERPLICHTING", "VRIJ", "VERPLICHT", grond, false);
    }

    /** Wat een nieuwe toewijzing in een jaar gaat kosten, en waarom dat boven de ruimte mag. */
    public record Verplichting(UUID toewijzing, int jaar, Euro bedrag, Grond grond) {}

    /**
     * Gaat de verplichtingen van nieuwe toewijzingen aan, allemaal of geen; elk op het plafond dat
     * {@link #plafondVoor} noemt.
     *
     * @return het plafond dat knelt, of leeg als het gelukt is
     */
    public Optional<UUID> verplichtAlle(List<Verplichting> verplichtingen) {
        if (verplichtingen.isEmpty()) {
            return Optional.empty();
        }
        return databank.eerste(
                        "select verplicht_alle(?::text[]::uuid[], ?::text[]::int[], ?::text[]::bigint[], ?::text[])"
                                + " as knelt",
                        r -> Optional.ofNullable(r.getObject("knelt", UUID.class)),
                        verplichtingen.stream().map(Verplichting::toewijzing).toList(),
                        verplichtingen.stream().map(Verplichting::jaar).toList(),
                        verplichtingen.stream().map(v -> v.bedrag().centen()).toList(),
                        verplichtingen.stream()
                                .map(v -> v.grond() == null ? "" : v.grond().name())
                                .toList())
                .orElseThrow();
    }

    /**
     * Stelt bij wat van een toewijzing in een jaar nog verplicht is: haar kosten min wat er al
     * gerealiseerd is.
     *
     * @param kosten wat zij in het jaar van het plafond gaat kosten; nul als zij niet meer loopt
     * @param grond waarom meer ook boven de ruimte mag, of {@code null}
     * @return het plafond dat knelt, of leeg als het gelukt is
     */
    public Optional<UUID> stelVerplichting(Boekopdracht kosten, Grond grond) {
        return databank.eerste(
                        "select stel_verplichting(?, ?, ?, ?, ?, ?, ?) as knelt",
                        r -> Optional.ofNullable(r.getObject("knelt", UUID.class)),
                        kosten.plafond(),
                        kosten.toewijzing(),
                        kosten.aanbieder().code(),
                        kosten.bedrag().centen(),
                        grond == null ? null : grond.name(),
                        kosten.bron(),
                        grond == null)
                .orElseThrow();
    }

    /** Geeft een reservering terug. */
    public void laatReserveringVrij(Boekopdracht opdracht) {
        boek(opdracht, "VRIJVAL", "GERESERVEERD", "VRIJ", null, false);
    }

    /**
     * Geeft een deel van een verplichting terug die niet aan een toewijzing hangt, zoals een pgb.
     */
    public void laatVerplichtingVrij(Boekopdracht opdracht) {
        boek(opdracht, "VRIJVAL", "VERPLICHT", "VRIJ", null, false);
    }

    /** Boekt realisatie uit de verplichting. */
    public void realiseer(Boekopdracht opdracht) {
        boek(opdracht, "REALISATIE", "VERPLICHT", "GEREALISEERD", null, false);
    }

    /** Geeft terug wat van een toewijzing nog verplicht staat, in elk jaar. */
    public void valVrij(UUID toewijzing, UUID bron) {
        databank.eerste("select val_vrij(?, ?)", r -> "", toewijzing, bron);
    }

    private Optional<UUID> boek(
            Boekopdracht o, String soort, String van, String naar, Grond grond, boolean bewaakt) {
        if (o.bedrag().centen() == 0) {
            return Optional.empty();
        }
        return databank.eerste(
                        "select boek(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as knelt",
                        r -> Optional.ofNullable(r.getObject("knelt", UUID.class)),
                        o.plafond(),
                        soort,
                        van,
                        naar,
                        o.bedrag().centen(),
                        o.toewijzing(),
                        o.aanbieder() == null ? null : o.aanbieder().code(),
                        o.maand() == null ? null : o.maand().atDay(1),
                        grond == null ? null : grond.name(),
                        o.bron(),
                        bewaakt)
                .orElseThrow();
    }
}
