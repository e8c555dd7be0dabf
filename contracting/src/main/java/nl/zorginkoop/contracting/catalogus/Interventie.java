package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een standaardinterventie: een bouwsteen waar een hulpvrager uit kiest (RG-02).
 *
 * @param contracten hoeveel aanbieders haar vandaag leveren; bij nul is zij niet te kiezen
 * @param tot de laatste dag, of {@code null} zolang die er niet is
 */
public record Interventie(
        UUID id,
        String naam,
        String wet,
        String productcode,
        String product,
        String categorie,
        String doelgroep,
        String omschrijving,
        LocalDate van,
        LocalDate tot,
        int contracten)
        implements Serializable {

    Interventie geleverdDoor(int aanbieders) {
        return new Interventie(
                id,
                naam,
                wet,
                productcode,
                product,
                categorie,
                doelgroep,
                omschrijving,
                van,
                tot,
                aanbieders);
    }
}
