package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;

/**
 * Het stuk bij een antwoord ligt in het dossier van de aanbieder, bij het platform. Is de envelop
 * open, dan krijgt de gemeente een eigen kopie; eerder zou die haar verraden dat er een
 * inschrijving is. Twee huurders zijn twee transacties, dus lezen en leggen zijn twee deuren.
 */
@ApplicationScoped
public class Inschrijfstukloket {
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("kopie van een stuk bij een geopende inschrijving");

    @Inject Aanbestedingen aanbestedingen;
    @Inject Documentloket documenten;
    @Inject Werkvoorraad werkvoorraad;

    /** Een stuk waar de gemeente nog geen kopie van heeft. */
    public record Stuk(UUID criterium, UUID dossierstuk) implements Serializable {}

    /** Van welke stukken er nog geen kopie ligt. */
    @Deur(SYSTEEM)
    public List<Stuk> zonderKopie(Namens namens, UUID inschrijving) {
        return aanbestedingen.databank.lijst(
                """
                select criterium, dossierstuk from inschrijfantwoord
                where inschrijving = ? and zichtbaar and dossierstuk is not null and document is null order by criterium
                """,
                r ->
                        new Stuk(
                                r.getObject("criterium", UUID.class),
                                r.getObject("dossierstuk", UUID.class)),
                inschrijving);
    }

    /** Leest het stuk waar het ligt: bij het platform. */
    @Deur(value = SYSTEEM, seconden = 600)
    public void lees(Namens namens, UUID dossierstuk, OutputStream naar) throws IOException {
        UUID document =
                aanbestedingen
                        .databank
                        .eerste(
                                "select document from dossierstuk where id = ?",
                                r -> r.getObject("document", UUID.class),
                                dossierstuk)
                        .orElseThrow(Aanbestedingsreden.STUK_ONBEKEND::nee);
        documenten.lees(namens, DOEL, document, naar);
    }

    /** Legt de kopie bij de gemeente, als zij byte voor byte is wat er ingediend werd. */
    @Deur(value = SYSTEEM, wijzigt = true, seconden = 600)
    public void leg(Namens namens, UUID inschrijving, UUID criterium, InputStream bytes)
            throws IOException {
        Perceelinschrijving i =
                aanbestedingen
                        .inschrijving(inschrijving)
                        .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
        UUID document =
                documenten.bewaar(
                        namens,
                        Documentopgave.bij(
                                        Gunningsloket.ONDERWERP, inschrijving, naam(i, criterium))
                                .gedeeldMet(i.aanbieder()),
                        bytes);
        int gelegd =
                aanbestedingen.voer(
                        """
                        update inschrijfantwoord a set document = d.id from document d
                        where a.inschrijving = ? and a.criterium = ? and a.document is null and d.id = ?
                          and d.sha256 = a.stuk_sha256
                        """,
                        inschrijving,
                        criterium,
                        document);
        if (gelegd == 0) {
            throw Aanbestedingsreden.STUK_ONBEKEND.nee();
        }
    }

    /** Ligt van elk stuk een kopie bij de gemeente, dan is het werk gedaan. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void rondAf(Namens namens, UUID inschrijving) {
        if (aanbestedingen.inschrijving(inschrijving).isEmpty()) {
            throw Aanbestedingsreden.ONBEKEND.nee();
        }
        if (zonderKopie(namens, inschrijving).isEmpty()) {
            werkvoorraad.klaar(Inschrijfstukwerker.WERK, inschrijving);
        }
    }

    private static String naam(Perceelinschrijving i, UUID criterium) {
        return i.antwoorden().stream()
                .filter(a -> a.criterium().equals(criterium) && a.stuknaam() != null)
                .map(Perceelinschrijving.Antwoord::stuknaam)
                .findFirst()
                .orElseThrow(Aanbestedingsreden.STUK_ONBEKEND::nee);
    }
}
