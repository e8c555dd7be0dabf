package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Fusie of overdracht van de onderneming: rechten gaan over na toestemming (3.20, INV-3.4). */
@ApplicationScoped
public class Overgangloket {
    @Inject Contracttabel contracten;

    /** De aanbieder meldt dat een ander zijn plaats wil innemen. */
    @Deur(value = BIEDER, wijzigt = true)
    public UUID meld(Namens namens, UUID overeenkomst, AgbCode naar, String reden) {
        UUID id = UUID.randomUUID();
        contracten.voerEen(
                """
                insert into contractovergang (id, gemeente, aanbieder, overeenkomst, naar, reden, door)
                select ?, gemeente, aanbieder, id, ?, ?, ? from raamovereenkomst where id = ?
                """,
                id,
                naar.code(),
                Tekst.eis("reden", reden),
                namens.wie(),
                overeenkomst);
        return id;
    }

    /** Schriftelijk toestemmen of weigeren. */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public void besluit(Namens namens, UUID overgang, boolean toestemming, String besluit) {
        contracten.voerEen(
                """
                update contractovergang set toestemming = case when ? then nu() end,
                    toestemming_door = case when ? then ? end, geweigerd = case when not ? then nu() end, besluit = ?
                where id = ?
                """,
                toestemming,
                toestemming,
                namens.wie(),
                toestemming,
                Tekst.eis("besluit", besluit),
                overgang);
    }

    /** De opvolger gaat verder onder zijn eigen lopende overeenkomst. */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public void laatOvergaan(Namens namens, UUID overgang, UUID opvolger) {
        contracten.voerEen(
                "update contractovergang set opvolger = ? where id = ?", opvolger, overgang);
    }
}
