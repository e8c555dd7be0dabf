package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;

/** Versies van voorwaarden lezen. Een aanbieder ziet wat in consultatie is of gepubliceerd. */
@ApplicationScoped
public class Voorwaardenoverzicht {
    @Inject Voorwaardensets sets;
    @Inject Kadertarieven tarieven;

    @Deur({INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER, SYSTEEM})
    public List<Voorwaardenset> versies(Namens namens, UUID kader) {
        return sets.van(kader);
    }

    @Deur({INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER, SYSTEEM})
    public Optional<Voorwaardenset> versie(Namens namens, UUID versie) {
        return sets.vind(versie);
    }

    @Deur({INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER, SYSTEEM})
    public List<Voorwaarde> artikelen(Namens namens, UUID versie) {
        return sets.artikelen(versie);
    }

    /** Wat er verandert tegenover de versie die vervangen wordt; leeg bij de eerste. */
    @Deur({INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER, SYSTEEM})
    public List<Waswordt> verschil(Namens namens, UUID versie) {
        return sets.vind(versie)
                .filter(s -> s.voorganger() != null)
                .map(s -> Waswordt.tussen(sets.artikelen(s.voorganger()), sets.artikelen(versie)))
                .orElse(List.of());
    }

    /** Elk tarief van de versie, tegenover wat er de dag voor zijn ingang geldt. */
    @Deur({INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER, SYSTEEM})
    public List<Tariefwijziging> tariefwijzigingen(Namens namens, UUID versie) {
        return tarieven.wijzigingen(versie);
    }

    /**
     * Wat de versie elke aanbieder scheelt op zijn eigen jaar; een aanbieder ziet alleen zichzelf.
     */
    @Deur({INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER, SYSTEEM})
    public List<Tariefeffect> tariefeffecten(Namens namens, UUID versie) {
        return tarieven.effecten(versie);
    }

    /** De reacties; een aanbieder ziet alleen de zijne. */
    @Deur({INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER, SYSTEEM})
    public List<Reactie> reacties(Namens namens, UUID versie) {
        return sets.reacties(versie);
    }

    /** Wie aanvaardde of weigerde; een aanbieder ziet alleen zichzelf. */
    @Deur({INKOOPADVISEUR, CONTROLLER, ZORGAANBIEDER, BIEDER, SYSTEEM})
    public List<Aanvaarding> aanvaardingen(Namens namens, UUID versie) {
        return sets.aanvaardingen(versie);
    }
}
