package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Een keuze van een hulpvrager. De stand volgt uit wat er gebeurd is en is niet te zetten.
 *
 * @param lijst de laatst getoonde lijst, of {@code null}
 * @param hash de afdruk van die lijst
 * @param aanbieder wie de cliënt het laatst koos, of {@code null}
 * @param antwoord wat die aanbieder zei: JA, NEE of GEEN_REACTIE
 * @param vanaf vanaf wanneer hij kan
 * @param meteen of er toegewezen wordt zodra hij ja zegt
 * @param sluitreden waarom deze keuze dicht ging, of {@code null}
 * @param bekeken waarop de cliënt de lijst nu bekijkt, of {@code null}
 */
public record Keuze(
        UUID id,
        UUID zaak,
        UUID hulpvrager,
        String naam,
        UUID interventie,
        String interventienaam,
        String wet,
        String product,
        String categorie,
        String productcode,
        LocalDate start,
        String wijk,
        List<String> behoeften,
        String regisseur,
        Instant geopend,
        String stand,
        UUID lijst,
        String hash,
        String aanbieder,
        String aanbiedernaam,
        String kiezer,
        String geadviseerd,
        String reden,
        Instant uiterlijk,
        String antwoord,
        LocalDate vanaf,
        String grond,
        String toelichting,
        UUID toewijzing,
        boolean meteen,
        String sluitreden,
        Kijkfilter bekeken)
        implements Serializable, OverHulpvrager {
    public Keuze {
        behoeften = List.copyOf(behoeften);
    }

    @Override
    public UUID betrokkene() {
        return hulpvrager;
    }
}
