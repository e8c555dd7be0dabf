package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Wat een besluit toekent en met welke interventie dat te kiezen is.
 *
 * @param regel de regel van de beschikking (PO-16)
 * @param begint de eerste dag: die van het besluit, of vandaag als die voorbij is
 * @param eind de laatste dag van het besluit
 * @param volume hoeveel het besluit toekent, of {@code null} als het alleen een resultaat noemt
 * @param keuze de keuze die hiervoor loopt of waaruit toegewezen is, of {@code null}
 * @param stand de stand van die keuze
 */
public record Keuzevoorstel(
        UUID regel,
        UUID zaak,
        UUID hulpvrager,
        String omschrijving,
        String resultaat,
        UUID interventie,
        String naam,
        String doelgroep,
        String product,
        LocalDate begint,
        LocalDate eind,
        Long volume,
        String eenheid,
        String frequentie,
        UUID keuze,
        String stand,
        String aanbiedernaam)
        implements Serializable, OverHulpvrager {
    @Override
    public UUID betrokkene() {
        return hulpvrager;
    }
}
