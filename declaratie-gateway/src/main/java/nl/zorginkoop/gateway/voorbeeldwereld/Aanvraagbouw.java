package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.dossier.Dossierloket;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.dossier.Profielloket;
import nl.zorginkoop.contracting.dossier.Profielopgave;
import nl.zorginkoop.contracting.dossier.Stukopgave;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstellingrij;
import nl.zorginkoop.contracting.openstelling.Voorwaardenblad;
import nl.zorginkoop.contracting.toelating.Aanvraagloket;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagveld;
import nl.zorginkoop.contracting.toelating.Conceptloket;
import nl.zorginkoop.contracting.toelating.Keuze;
import nl.zorginkoop.contracting.toelating.Verklaring;

/**
 * Twee aanbieders met een dossier: De Veerpont heeft bij Rivierdam ingediend, De Linde heeft er een
 * concept en een uittreksel dat net te oud is.
 */
@ApplicationScoped
class Aanvraagbouw {
    private static final Namens LINDE = bieder("delinde.bieder", "42420099");
    private static final Namens VEERPONT = bieder("veerpont.bieder", "42420103");
    private static final Gemeentecode RIVIERDAM = new Gemeentecode("9101");
    private static final String KWALITEITSEIS = "CERTIFICAAT";

    @Inject Dossierloket dossier;
    @Inject Dossieroverzicht stukken;
    @Inject Profielloket profielen;
    @Inject Openstellingoverzicht openstellingen;
    @Inject Aanvraagloket loket;
    @Inject Aanvraagoverzicht aanvragen;
    @Inject Conceptloket concept;

    void dossiers(Namens n) {
        if (isHier(n)) {
            vul(LINDE, "2026-03-02", "S. Amrani");
            vul(VEERPONT, "2026-07-13", "A. Yilmaz");
        }
    }

    /** De Veerpont heeft alles en dient in. */
    void dienIn(Namens n) {
        if (isHier(n) && heeftNog(VEERPONT)) {
            UUID open = openstelling(VEERPONT);
            UUID id = loket.begin(VEERPONT, open);
            kies(VEERPONT, id, 4);
            Voorwaardenblad blad = openstellingen.voorwaarden(VEERPONT, open).orElseThrow();
            concept.aanvaard(VEERPONT, id, blad.hash());
            UUID certificaat = certificaat(VEERPONT);
            for (Verklaring v : aanvragen.verklaringen(VEERPONT, id)) {
                concept.verklaar(VEERPONT, id, v.voorwaarde(), true, null);
                if (KWALITEITSEIS.equals(v.bewijs())) {
                    concept.legBewijs(VEERPONT, id, certificaat, null, v.voorwaarde());
                }
            }
            concept.bewaarVeld(VEERPONT, id, Aanvraagveld.ONDERTEKEND, "DIGITAAL");
            loket.dienIn(VEERPONT, id);
        }
    }

    /** De Linde is begonnen; er ontbreekt nog van alles. */
    void begin(Namens n) {
        if (isHier(n) && heeftNog(LINDE)) {
            UUID id = loket.begin(LINDE, openstelling(LINDE));
            kies(LINDE, id, 2);
            List<Verklaring> eisen = aanvragen.verklaringen(LINDE, id);
            concept.verklaar(LINDE, id, eisen.get(0).voorwaarde(), true, null);
            concept.naarStap(LINDE, id, 2);
        }
    }

    private void kies(Namens wie, UUID id, int hoeveel) {
        concept.kiesProducten(
                wie,
                id,
                aanvragen.producten(wie, id).stream().map(Keuze::code).limit(hoeveel).toList());
        concept.kiesPercelen(
                wie,
                id,
                aanvragen.percelen(wie, id).stream().map(k -> Integer.valueOf(k.code())).toList());
    }

    private void vul(Namens wie, String uittreksel, String tekenbevoegde) {
        if (!stukken.stukken(wie, Bladvraag.eerste(1)).rijen().isEmpty()) {
            return;
        }
        profielen.bewaar(
                wie,
                new Profielopgave(
                        "Begeleiding en dagbesteding, bij mensen thuis en in de buurt.",
                        "Vaste gezichten, ook in de avond en in het weekend.",
                        "https://www.demo.example",
                        "0300 123 456",
                        tekenbevoegde,
                        "Bestuurder"));
        profielen.voegLocatieToe(wie, "Hoofdkantoor", "Kade 1", "3999 AA", "Rivierdam");
        profielen.legProductVast(wie, Wet.WMO, "02A03", 40, 21);
        leg(wie, Stuksoort.UEA, "2026-08-17", null, "eigen-verklaring.pdf");
        leg(wie, Stuksoort.GVA, "2025-10-06", null, "gedragsverklaring.pdf");
        leg(wie, Stuksoort.KVK, uittreksel, null, "uittreksel-kvk.pdf");
        leg(wie, Stuksoort.BELASTINGDIENST, "2026-07-06", null, "betalingsgedrag.pdf");
        leg(wie, Stuksoort.VOG_RP, "2026-02-09", null, "vog-rechtspersoon.pdf");
        leg(wie, Stuksoort.GESCHIKTHEID, "2025-06-02", "2028-06-01", "kwaliteitscertificaat.pdf");
        leg(wie, Stuksoort.POLIS, "2026-01-01", "2026-12-31", "polis-aansprakelijkheid.pdf");
    }

    private void leg(Namens wie, Stuksoort soort, String afgifte, String tot, String naam) {
        try {
            dossier.voegToe(
                    wie,
                    new Stukopgave(
                            soort,
                            null,
                            null,
                            LocalDate.parse(afgifte),
                            tot == null ? null : LocalDate.parse(tot),
                            naam),
                    new ByteArrayInputStream(blad(naam)));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    // Een leeg vel dat elke lezer opent; de naam staat in de eigenschappen.
    private static byte[] blad(String naam) {
        return """
        %%PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R/Info<</Title(%s)>>>>
        %%%%EOF
        """
                .formatted(naam)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private UUID certificaat(Namens wie) {
        return stukken
                .stukken(wie, Bladvraag.eerste(1).met("soort", Stuksoort.GESCHIKTHEID.name()))
                .rijen()
                .stream()
                .map(Dossierstuk::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID openstelling(Namens wie) {
        return openstellingen
                .openbaar(
                        wie,
                        Bladvraag.eerste(50)
                                .met("gemeente", RIVIERDAM.code())
                                .met("status", "OPEN"))
                .rijen()
                .stream()
                .filter(o -> o.titel().endsWith(Openstellingbouw.OPEN))
                .map(Openstellingrij::id)
                .findFirst()
                .orElseThrow();
    }

    // Buiten een stap, dus na een ongeluk kan het er al liggen.
    private boolean heeftNog(Namens wie) {
        return aanvragen.aanvragen(wie, Bladvraag.eerste(1)).rijen().isEmpty();
    }

    private static boolean isHier(Namens n) {
        return RIVIERDAM.equals(n.gemeente());
    }

    private static Namens bieder(String wie, String agb) {
        return new Namens(wie, Rol.BIEDER, null, new AgbCode(agb));
    }
}
