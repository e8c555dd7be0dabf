package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Een lopende toewijzing veranderen; elke wijziging gaat met een 301 naar de aanbieder. */
@ApplicationScoped
public class Wijzigloket {
    @Inject Toewijzingen toewijzingen;
    @Inject Wijzigen wijzigen;
    @Inject Signaalbewaking signaalbewaking;

    /**
     * Verlengt onder hetzelfde nummer, zolang de einddatum niet voorbij is (OP380).
     *
     * @param eind de nieuwe einddatum, of {@code null} voor een open einde
     */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public void verleng(Namens namens, UUID toewijzing, LocalDate eind, Wijzigreden reden) {
        zetEind(namens, toewijzing, eind, reden, null, true);
    }

    /**
     * Trekt de einddatum in, niet tot voor wat al geleverd of gedeclareerd is.
     *
     * @param instemming waaruit blijkt dat de aanbieder het ermee eens is; nodig voor een dag die
     *     voorbij is (OP186)
     */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public void trekIn(
            Namens namens, UUID toewijzing, LocalDate eind, Wijzigreden reden, String instemming) {
        if (eind == null) {
            throw new OngeldigeWaarde("eind", "Vul de nieuwe einddatum in.");
        }
        zetEind(namens, toewijzing, eind, reden, instemming, false);
    }

    /**
     * Wijzigt product of omvang. Een budget en een totaal houden hun nummer; al het andere eindigt
     * en gaat verder onder een nieuw nummer (OP257, IV066).
     *
     * @return de toewijzing die daarna loopt
     */
    @Deur(
            value = {REGISSEUR},
            persoonsgegevens = true,
            wijzigt = true)
    public UUID wijzigOmvang(
            Namens namens, Grondslag grondslag, UUID toewijzing, Omvangopgave opgave) {
        Toewijzing t = toewijzingen.vergrendel(toewijzing);
        Wijzigen.Besluit besluit =
                wijzigen.begin(namens, t, null, opgave.reden(), Tekst.ofNiets(opgave.instemming()));
        String product = opgave.productcode() == null ? t.productcode() : opgave.productcode();
        LocalDate vanaf = opgave.vanaf();
        UUID verder;
        if (vanaf == null) {
            if (opgave.productcode() != null
                    || !Wijzigen.isOnderHetzelfdeNummer(t, opgave.omvang(), opgave.budget())) {
                throw Toewijzingreden.NIEUW_NUMMER.nee();
            }
            wijzigen.stelHoeveelheid(besluit, t, opgave.omvang(), opgave.budget());
            verder = t.id();
        } else {
            List<UUID> beide =
                    wijzigen.vervang(
                            besluit,
                            t,
                            vanaf,
                            t.opvolger(
                                    opgave.productcode() == null
                                            ? t.categorie()
                                            : toewijzingen.categorie(t.wet(), product),
                                    opgave.omvang() == null ? null : product,
                                    vanaf,
                                    t.looptijd().eind(),
                                    opgave.omvang(),
                                    opgave.budget(),
                                    null));
            verder = beide.get(1);
        }
        signaalbewaking.meld(namens);
        return verder;
    }

    /** Verwijdert wat niet had moeten bestaan; niet als er geleverd of gedeclareerd is (TR385). */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public void verwijder(Namens namens, UUID toewijzing) {
        Toewijzing t = toewijzingen.vergrendel(toewijzing);
        wijzigen.verwijder(
                wijzigen.begin(namens, t, null, Wijzigreden.VERWIJDERD, null), toewijzing);
    }

    private void zetEind(
            Namens namens,
            UUID toewijzing,
            LocalDate eind,
            Wijzigreden reden,
            String instemming,
            boolean later) {
        if (reden == null) {
            throw new OngeldigeWaarde("reden", "Kies waarom de toewijzing verandert.");
        }
        Toewijzing t = toewijzingen.vergrendel(toewijzing);
        Wijzigen.eisRichting(t, eind, later);
        wijzigen.zetEind(
                wijzigen.begin(namens, t, null, reden, Tekst.ofNiets(instemming)), t, eind);
        signaalbewaking.meld(namens);
    }
}
