package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Documentloket;

/** Een overeenkomst lezen: haar bladzijde, de tekst die getekend wordt, en de stukken erbij. */
@ApplicationScoped
public class Contractinzage {
    private static final Grondslag EIGEN =
            Grondslag.wettelijkeTaak("De eigen overeenkomst en haar stukken lezen");

    @Inject Contracttabel contracten;
    @Inject Contractlezer lezer;
    @Inject Documentloket documenten;

    /** Wat een stuk is, om een antwoord mee te beginnen. */
    public record Stukkop(String naam, String mime, long grootte) implements Serializable {}

    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER})
    public Optional<Contractblad> blad(Namens namens, UUID overeenkomst) {
        return lezer.kop(overeenkomst)
                .map(
                        kop ->
                                new Contractblad(
                                        kop,
                                        lezer.aanbod(overeenkomst),
                                        lezer.handtekeningen(overeenkomst),
                                        lezer.beperkingen(overeenkomst),
                                        lezer.onderaannemers(overeenkomst),
                                        lezer.verlengingen(overeenkomst),
                                        lezer.einden(overeenkomst),
                                        lezer.maatregelen(overeenkomst),
                                        lezer.overgangen(overeenkomst),
                                        lezer.meldingen(overeenkomst),
                                        lezer.normen(overeenkomst),
                                        lezer.stukken(overeenkomst)));
    }

    /** De bytes van het geldige aanbod als tekst: precies dit wordt getekend. */
    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, ZORGAANBIEDER, BIEDER})
    public String tekst(Namens namens, UUID overeenkomst) {
        UUID document =
                contracten
                        .databank
                        .eerste(
                                "select document from contractaanbod where overeenkomst = ? and ongeldig is null",
                                r -> r.getObject("document", UUID.class),
                                overeenkomst)
                        .orElseThrow(Contractreden.GEEN_AANBOD::nee);
        try (ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            documenten.lees(namens, EIGEN, document, uit);
            return uit.toString(StandardCharsets.UTF_8);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, ZORGAANBIEDER, BIEDER})
    public Stukkop stuk(Namens namens, UUID document) {
        return contracten
                .databank
                .eerste(
                        "select naam, mime, grootte from document where id = ? and onderwerp_soort = ?",
                        r ->
                                new Stukkop(
                                        r.getString("naam"),
                                        r.getString("mime"),
                                        r.getLong("grootte")),
                        document,
                        Contractloket.ONDERWERP)
                .orElseThrow(Contractreden.ONBEKEND::nee);
    }

    @Deur(
            value = {CONTRACTMANAGER, INKOOPADVISEUR, ZORGAANBIEDER, BIEDER},
            seconden = 600)
    public void lees(Namens namens, UUID document, OutputStream naar) throws IOException {
        stuk(namens, document);
        documenten.lees(namens, EIGEN, document, naar);
    }

    /**
     * De kaders waaronder de gemeente zelf aanwijst (inbesteden en subsidie), met de versie die nu
     * geldt. Onder een toelating en onder SAS wijst zij niemand aan (OP-19).
     */
    @Deur({CONTRACTMANAGER, INKOOPADVISEUR})
    public List<Versiekeuze> aanTeBieden(Namens namens) {
        return lezer.aanTeBieden();
    }

    /** De aanbiedingen die deze aanbieder nu kan tekenen, wat het eerst vervalt bovenaan. */
    @Deur({BIEDER, ZORGAANBIEDER})
    public List<Tekenrij> teTekenen(Namens namens) {
        return lezer.teTekenen();
    }
}
