package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een prognose met alles waar zij op rust.
 *
 * @param peil wat na deze dag geboekt is, telt niet mee
 * @param begroot de versie die op de peildag gold
 * @param geheel de feiten van het plafond als geheel
 * @param delen dezelfde feiten per product en aanbieder
 * @param terugtoets leeg als er geen afgesloten jaar is
 * @param verleden of de band uit de eigen fout komt
 */
public record Prognosebeeld(
        UUID plafond,
        String naam,
        int jaar,
        LocalDate peil,
        Prognosemethode methode,
        Euro begroot,
        Prognose prognose,
        Prognoserekening rekening,
        Prognosedeel geheel,
        List<Deelprognose> delen,
        List<Terugtoetsrij> terugtoets,
        boolean verleden)
        implements Serializable {
    public Prognosebeeld {
        delen = List.copyOf(delen);
        terugtoets = List.copyOf(terugtoets);
    }

    /** Een deel met zijn eigen uitkomst en de naam van zijn aanbieder en product. */
    public record Deelprognose(
            Prognosedeel feiten, String productnaam, String aanbiedernaam, Euro midden)
            implements Serializable {}

    public boolean boven() {
        return prognose.midden().isMeerDan(begroot);
    }

    /** Positief is te veel, negatief is over. */
    public Euro verschil() {
        return prognose.midden().min(begroot);
    }

    /** Wat er overblijft als elk deel voor zich is afgerond; hooguit enkele centen. */
    public Euro afronding() {
        return prognose.midden()
                .min(delen.stream().map(Deelprognose::midden).reduce(Euro.NUL, Euro::plus));
    }
}
