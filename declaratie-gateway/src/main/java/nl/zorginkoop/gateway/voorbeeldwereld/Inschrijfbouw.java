package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.dossier.Dossierloket;
import nl.zorginkoop.contracting.dossier.Stukopgave;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.toelating.Aanvraag;
import nl.zorginkoop.contracting.toelating.Aanvraagbewijs;
import nl.zorginkoop.contracting.toelating.Aanvraagloket;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagrij;
import nl.zorginkoop.contracting.toelating.Aanvraagveld;
import nl.zorginkoop.contracting.toelating.Conceptloket;
import nl.zorginkoop.contracting.toelating.Verklaring;

/**
 * Dient aanvragen in bij de procedure van Rivierdam die doorlopend openstaat, zoals een aanbieder
 * dat doet: het stuk in zijn dossier, een antwoord per eis, aanvaarden, indienen. Wat al ingediend
 * is blijft staan, zodat laden na een ongeluk verder kan.
 */
@ApplicationScoped
class Inschrijfbouw {
    private static final String RIVIERDAM = "9101";

    @Inject Databank databank;
    @Inject Aanvraagoverzicht overzicht;
    @Inject Aanvraagloket loket;
    @Inject Conceptloket concept;
    @Inject Dossierloket dossier;

    static Namens bieder(String agb) {
        return new Namens("inschrijver." + agb, Rol.BIEDER, null, new AgbCode(agb));
    }

    /**
     * Wie afgewezen is begint gewoon opnieuw; er is geen wachttijd (WC-04).
     *
     * @param nee bij welke artikelen deze aanbieder zegt dat hij niet voldoet
     */
    void dienIn(String agb, String naam, Set<String> nee) {
        Namens bieder = bieder(agb);
        UUID procedure = procedure();
        Optional<Aanvraagrij> bestaat =
                overzicht.aanvragen(bieder, Bladvraag.eerste(50)).rijen().stream()
                        .filter(r -> r.openstelling().equals(procedure))
                        .filter(r -> r.toestand() != Aanvraag.Toestand.AFGEWEZEN)
                        .findFirst();
        if (bestaat.filter(r -> r.ingediend() != null).isPresent()) {
            return;
        }
        UUID id = bestaat.map(Aanvraagrij::id).orElseGet(() -> loket.begin(bieder, procedure));
        vulIn(bieder, overzicht.aanvraag(bieder, id).orElseThrow(), naam, nee);
        loket.dienIn(bieder, id);
    }

    private void vulIn(Namens bieder, Aanvraag a, String naam, Set<String> nee) {
        UUID id = a.id();
        UUID certificaat = certificaat(bieder, naam);
        concept.kiesProducten(bieder, id, List.of("02A03", "02A05"));
        concept.kiesPercelen(bieder, id, List.of(1));
        concept.aanvaard(bieder, id, hash(a.voorwaardenset()));
        for (Verklaring eis : overzicht.verklaringen(bieder, id)) {
            boolean voldoet = !nee.contains(eis.artikel());
            concept.verklaar(
                    bieder,
                    id,
                    eis.voorwaarde(),
                    voldoet,
                    voldoet ? null : "Dit is nog niet rond; wij regelen het voor 1 januari.");
            if ("CERTIFICAAT".equals(eis.bewijs())) {
                concept.legBewijs(bieder, id, certificaat, null, eis.voorwaarde());
            }
        }
        concept.bewaarVeld(bieder, id, Aanvraagveld.ONDERTEKENAAR, "De directie");
        concept.bewaarVeld(bieder, id, Aanvraagveld.FUNCTIE, "bestuurder");
        concept.bewaarVeld(bieder, id, Aanvraagveld.ONDERTEKEND, "DIGITAAL");
    }

    /** Het bewijs dat deze aanbieder bij een eis legde. */
    UUID bewijs(String agb, UUID voorwaarde) {
        Namens bieder = bieder(agb);
        UUID procedure = procedure();
        return overzicht.aanvragen(bieder, Bladvraag.eerste(50)).rijen().stream()
                .filter(r -> r.openstelling().equals(procedure))
                .flatMap(r -> overzicht.bewijzen(bieder, r.id()).stream())
                .filter(b -> voorwaarde.equals(b.voorwaarde()))
                .map(Aanvraagbewijs::id)
                .findFirst()
                .orElseThrow();
    }

    // Beide tabellen zijn gepubliceerd en dus ook buiten een deur te lezen.
    private UUID procedure() {
        return databank.eerste(
                        "select id from openstelling where gemeente = ? and gepubliceerd and titel"
                                + " like '%Instroom die doorloopt'",
                        r -> r.getObject("id", UUID.class), RIVIERDAM)
                .orElseThrow();
    }

    private String hash(UUID versie) {
        return databank.eerste(
                        "select hash from voorwaardenset where id = ?",
                        r -> r.getString("hash"),
                        versie)
                .orElseThrow();
    }

    private UUID certificaat(Namens bieder, String naam) {
        byte[] pdf =
                new Brief(
                                List.of("Keuringsinstelling Demo"),
                                List.of(naam),
                                LocalDate.of(2025, 6, 2),
                                "KD-" + bieder.aanbieder().code(),
                                "Certificaat kwaliteitssysteem",
                                List.of(
                                        new Brief.Alinea(
                                                "Het kwaliteitssysteem is getoetst voor begeleiding"
                                                        + " en dagbesteding.")))
                        .pdf();
        try {
            return dossier.voegToe(
                    bieder,
                    new Stukopgave(
                            Stuksoort.GESCHIKTHEID,
                            null,
                            "Certificaat kwaliteitssysteem",
                            LocalDate.of(2025, 6, 2),
                            null,
                            "certificaat-kwaliteit.pdf"),
                    new ByteArrayInputStream(pdf));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
