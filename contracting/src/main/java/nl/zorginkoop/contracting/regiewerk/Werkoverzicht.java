package nl.zorginkoop.contracting.regiewerk;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** De werkvoorraad van een regisseur: geteld in één opdracht, en per soort om in te bladeren. */
@ApplicationScoped
public class Werkoverzicht {
    @Inject Databank databank;

    /** Hoeveel er per soort ligt, in één opdracht; verder dan {@code hooguit} + 1 telt hij niet. */
    @Deur(REGISSEUR)
    public Map<Werksoort, Integer> tel(Namens namens, int hooguit) {
        List<Object> waarden = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select ");
        for (Werksoort soort : Werksoort.values()) {
            String lijst = Werklijsten.teller(soort);
            waarden.addAll(wie(namens, lijst));
            sql.append(soort.ordinal() == 0 ? "" : ", ")
                    .append("(select count(*) from (select 1 from (")
                    .append(lijst)
                    .append(") w limit ")
                    .append(hooguit + 1)
                    .append(") t)::int as ")
                    .append(soort);
        }
        return databank.eerste(
                        sql.toString(),
                        r -> {
                            Map<Werksoort, Integer> geteld = new EnumMap<>(Werksoort.class);
                            for (Werksoort soort : Werksoort.values()) {
                                geteld.put(soort, r.getInt(soort.name()));
                            }
                            return geteld;
                        },
                        waarden.toArray())
                .orElseThrow();
    }

    /** Filter: soort; zonder soort de eigen zaken. Wat het eerst klaar moet zijn staat bovenaan. */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Bladzijde<Werkrij> werk(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        Werksoort soort = soort(vraag);
        return boek(soort).blad(databank, vraag, wie(namens, Werklijsten.van(soort)).toArray());
    }

    @Deur(value = REGISSEUR, persoonsgegevens = true, seconden = 600)
    public void alWerk(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Werkrij> verwerk) {
        Werksoort soort = soort(vraag);
        boek(soort).stroom(databank, vraag, verwerk, wie(namens, Werklijsten.van(soort)).toArray());
    }

    private static Bladerboek<Werkrij> boek(Werksoort soort) {
        return new Bladerboek<>(
                        Werklijsten.van(soort),
                        "uuid",
                        r ->
                                new Werkrij(
                                        soort,
                                        r.getObject("id", java.util.UUID.class),
                                        r.getObject("hulpvrager", java.util.UUID.class),
                                        r.getString("naam"),
                                        r.getString("wat"),
                                        r.getString("stap"),
                                        r.getString("regisseur"),
                                        Databank.dag(r, "uiterlijk")))
                .op("klok", Werklijsten.klok(soort));
    }

    private static Werksoort soort(Bladvraag vraag) {
        for (Werksoort soort : Werksoort.values()) {
            if (soort.name().equals(vraag.keuze("soort"))) {
                return soort;
            }
        }
        return Werksoort.ZAKEN;
    }

    // In elke lijst is de enige waarde wie er vraagt.
    private static List<Object> wie(Namens namens, String lijst) {
        int keer = (int) lijst.chars().filter(teken -> teken == '?').count();
        return new ArrayList<>(Collections.nCopies(keer, namens.wie()));
    }
}
